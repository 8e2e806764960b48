import { describe, expect, it } from 'vitest';
import { usualAssumptions } from '#infra/cost/assumptions.ts';
import { coldStartsOf, lambdaUsage } from '#infra/cost/lambdaUsage.ts';
import { noTally } from '#infra/cost/meter.ts';

const assumed = {
  ...usualAssumptions,
  processorFactor: 3,
  databaseCallMs: 5,
  workflowCallMs: 20,
  initMs: 500,
};

describe('what calls of a function cost', () => {
  const tally = {
    ...noTally(),
    invocations: 1_000,
    wallMs: 10_000,
    databaseCalls: 2_000,
    workflowCalls: 100,
    readUnits: 2_500,
    writeUnits: 40,
  };

  it('is time, waiting and INIT, by the memory', () => {
    const usage = lambdaUsage({ tally, memoryMb: 1024, coldStarts: 100 }, assumed);

    // 10 s x 3 + 2,000 x 5 ms + 100 x 20 ms + 100 x 500 ms = 30 + 10 + 2 + 50
    expect(usage.lambdaGbSeconds).toBeCloseTo(92, 6);
    expect(usage).toMatchObject({ lambdaRequests: 1_000, readUnits: 2_500, writeUnits: 40 });
  });

  it('computes twice as long with half the memory, so that only waiting gets cheaper', () => {
    const usage = lambdaUsage({ tally, memoryMb: 512, coldStarts: 100 }, assumed);

    // (60 + 10 + 2 + 50) x 0.5
    expect(usage.lambdaGbSeconds).toBeCloseTo(61, 6);
  });
});

describe('cold starts', () => {
  it('are nearly all of rare calls, and nearly none of frequent ones', () => {
    // 10 in 176 hours: a gap of 17.6 h, exp(-7/1056) = 0.9934
    expect(coldStartsOf(10, { warmMinutes: 7 })).toBeCloseTo(9.934, 3);
    // one a minute: exp(-7) = 0.00091
    expect(coldStartsOf(176 * 60, { warmMinutes: 7 })).toBeCloseTo(9.63, 2);
    expect(coldStartsOf(0, { warmMinutes: 7 })).toBe(0);
  });
});
