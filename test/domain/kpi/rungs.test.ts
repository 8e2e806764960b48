import { describe, expect, it } from 'vitest';
import { centreOfGravity, ladderOf, practisedRung, type RungUse } from '#lib/ask/maturity.ts';

const used = (rung: RungUse['rung']): RungUse => ({ rung, inUse: true });
const kpis: readonly RungUse[] = [
  used('product'),
  used('product'),
  { rung: 'place', inUse: false },
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
});
