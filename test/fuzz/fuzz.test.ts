import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { startLocalTarget, type LocalTarget } from './localTarget.ts';
import { faultText } from './tally.ts';

let target: LocalTarget;

beforeAll(async () => {
  target = await startLocalTarget();
}, 240_000);
afterAll(async () => target?.stop());

describe('1,500 requests made from the OpenAPI document, by ten people at once', () => {
  it('are answered as it says, without a fault, and leave a sound ledger', { timeout: 240_000 }, async () => {
    const report = await fuzz({ ...target, requests: 1500, seed: 1897 });
    const after = await target.aftermath();

    expect(report.faults.map((fault) => faultText(fault, (id) => target.explain?.(id)))).toEqual([]);
    expect([...report.notFounded, ...after]).toEqual([]);
    // What founding a programme takes is done in every run; the rest is chance, and left to `npm run fuzz`.
    expect(report.requests).toBeGreaterThanOrEqual(1500);
    expect(report.statuses.get('vote')?.get(200)).toBeGreaterThan(0);
  });
});
