import { describe, expect, it } from 'vitest';
import { weightedShare } from '#domain/agreement/weightedShare.ts';
import { wilsonInterval } from '#domain/agreement/wilson.ts';

describe('a weighted share', () => {
  it('counts each thing by its weight, and is as certain as its fewest answers let it be', () => {
    const share = weightedShare([
      { weight: 3, yes: 40, n: 50 },
      { weight: 2, yes: 21, n: 30 },
      { weight: 1, yes: 10, n: 20 },
    ]);

    // 3/6 x 0.8 + 2/6 x 0.7 + 1/6 x 0.5 = 0.4 + 0.23333 + 0.08333 = 0.71667
    // 1 / (0.25 / 50 + 0.11111 / 30 + 0.02778 / 20) = 1 / 0.0100926 = 99.08 answers
    const interval = wilsonInterval(0.7166667 * 99.0826, 99.0826);
    expect(share?.score).toBeCloseTo(71.6667, 3);
    expect(share?.low).toBeCloseTo(interval.low, 3);
    expect(share?.high).toBeCloseTo(interval.high, 3);
    expect(share?.n).toBe(100);
  });

  it('of one thing is the plain share', () => {
    expect(weightedShare([{ weight: 7, yes: 8, n: 10 }])).toMatchObject({
      score: 80,
      low: wilsonInterval(8, 10).low,
    });
  });

  it('is not there while nothing was asked', () => {
    expect(weightedShare([{ weight: 3, yes: 0, n: 0 }])).toBeNull();
    expect(weightedShare([])).toBeNull();
  });
});
