import { describe, expect, it } from 'vitest';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { packDifference } from '#lib/method/packDifference.ts';

describe('packDifference', () => {
  it('of a version with itself is nothing', () => {
    expect(packDifference(customerCentric, customerCentric)).toEqual([]);
  });
  it('of a version that came back with its keys in another order is nothing', () => {
    const sorted = customerCentric.criteria.map(
      (one) => Object.fromEntries(Object.entries(one).toReversed()) as typeof one,
    );
    expect(packDifference(customerCentric, { ...customerCentric, criteria: sorted })).toEqual([]);
  });
  it('stands with the area it concerns', () => {
    const [first, ...criteria] = customerCentric.criteria;
    if (first === undefined) throw new Error('A method without a criterion');
    const added = { ...first, id: 'brandNew', stage: 'technology' as const };
    const changed = { ...first, stage: 'businessFocus' as const, require: 'true' };
    const next = { ...customerCentric, criteria: [changed, ...criteria.slice(1), added] };
    const removed = criteria[0];

    const found = packDifference(customerCentric, next).flatMap(({ area, changes }) =>
      changes.map(({ key, change }) => [area, change, key]),
    );

    expect(found).toContainEqual(['technology', 'added', 'brandNew']);
    expect(found).toContainEqual(['businessFocus', 'changed', first.id]);
    expect(found).toContainEqual([removed?.stage, 'removed', removed?.id]);
    expect(found).toHaveLength(3);
  });
});
