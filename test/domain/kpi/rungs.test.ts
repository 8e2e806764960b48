import { describe, expect, it } from 'vitest';
import { centreOfGravity, ladderOf, practisedRung, rungUse, type RungUse } from '#domain/kpi/rungs.ts';

const used = (rung: RungUse['rung']): RungUse => ({ rung, inUse: true, citedBy: 0 });
const kpis: readonly RungUse[] = [
  used('product'),
  used('product'),
  { rung: 'place', inUse: false, citedBy: 0 },
  used('revenue'),
];

describe('ladderOf', () => {
  it('locks every rung above the first that nobody uses', () => {
    expect(ladderOf(kpis).map(({ rung, lockedBy }) => [rung, lockedBy])).toEqual([
      ['product', undefined],
      ['place', undefined],
      ['programme', 'place'],
      ['revenue', 'place'],
      ['satisfaction', 'place'],
      ['lifetimeValue', 'place'],
    ]);
  });
  it('practises the highest rung that rests on used ones', () => {
    expect(practisedRung(ladderOf(kpis))).toBe('product');
    expect(practisedRung(ladderOf([...kpis, used('place')]))).toBe('place');
    expect(practisedRung(ladderOf([used('revenue')]))).toBeNull();
  });
});

describe('centreOfGravity', () => {
  it('is the mean rung of what is in use', () => {
    // (1 + 1 + 4) / 3
    expect(centreOfGravity(kpis)).toBe(2);
    expect(centreOfGravity([])).toBeNull();
  });
  it('leans to what decisions cite', () => {
    // (1 + 1 + 3 * 4) / 5
    const cited = kpis.map((kpi) => (kpi.rung === 'revenue' ? { ...kpi, citedBy: 2 } : kpi));
    expect(centreOfGravity(cited)).toBeCloseTo(2.8, 12);
    // What nobody measures any more weighs nothing, however often it was cited.
    expect(centreOfGravity([{ rung: 'place', inUse: false, citedBy: 9 }])).toBeNull();
  });
});

describe('rungUse', () => {
  it.each([
    [true, 1, true],
    [true, 2, false],
    [false, 0, false],
  ])(
    'measured %s and %i periods behind, with one allowed, is in use: %s',
    (measured, periodsBehind, inUse) => {
      const fact = { rung: 'place', measured, periodsBehind, citedBy: 3 };
      expect(rungUse(fact, 1)).toEqual({ rung: 'place', inUse, citedBy: 3 });
    },
  );
});
