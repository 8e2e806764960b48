import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCallMeter, type CallMeter } from '#infra/cost/meter.ts';
import { startBackend, type Backend } from '#infra/local/backend.ts';
import { createVirtualTime } from '#infra/local/virtualTime.ts';
import { randomIds } from '#runtime/ids.ts';

let backend: Backend;
let meter: CallMeter;

beforeAll(async () => {
  const time = createVirtualTime('2027-03-01T00:00:00.000Z');
  const origin = 'http://127.0.0.1:1';
  meter = createCallMeter(() => time.clock.now().slice(0, 7));
  backend = await startBackend({
    clock: time.clock,
    timers: time.timers,
    ids: randomIds,
    sink: meter.sink,
    signIn: {
      issuer: `${origin}/none`,
      clientId: 'none',
      clientSecret: 'none',
      origin,
      directory: 'none',
      adminGroup: 'none',
    },
  });
  meter.attach(backend);
});
afterAll(async () => {
  meter.stop();
  await backend.stop();
});

it('counts calls of a function by month, or under the name they are given, and none when it has stopped', async () => {
  await backend.runClock();
  await meter.within('named', () => Promise.all([backend.runClock(), backend.runClock()]));
  meter.stop();
  await backend.runClock();

  const clocks = meter.kept().filter(({ call }) => call.lambda === 'clock');
  expect(clocks.map(({ when, tally }) => [when, tally.invocations])).toEqual([
    ['2027-03', 1],
    ['named', 2],
  ]);
  const [once, twice] = clocks.map(({ tally }) => tally);
  // The portfolio's Query, strongly consistent (1), and that of the index of what is due (0.5) at least.
  expect(once?.readUnits).toBeGreaterThanOrEqual(1.5);
  expect([twice?.readUnits, twice?.databaseCalls]).toEqual([
    2 * (once?.readUnits ?? 0),
    2 * (once?.databaseCalls ?? 0),
  ]);
});
