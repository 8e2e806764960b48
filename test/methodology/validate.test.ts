import { describe, expect, it } from 'vitest';
import type { Criterion, Pack } from '#domain/methodology/pack.ts';
import { currentPack, findPack, packOf } from '#methodology/packs.ts';
import { validatePack } from '#methodology/validate.ts';

const criterion = currentPack.criteria[0] as Criterion;

function withCriterion(changes: Partial<Criterion>): Pack {
  return { ...currentPack, criteria: [...currentPack.criteria.slice(1), { ...criterion, ...changes }] };
}

function problems(pack: Pack): readonly string[] {
  return validatePack(pack).map(({ item, problem }) => `${item} ${problem}`);
}

describe('the shipped pack', () => {
  it('has nothing wrong', () => {
    expect(problems(currentPack)).toEqual([]);
  });

  it('offers at least thirty KPIs, in every class and on every rung, some ready before each stage starts', () => {
    const library = currentPack.kpiLibrary;

    expect(library.length).toBeGreaterThanOrEqual(30);
    expect(new Set(library.map((one) => one.class)).size).toBe(6);
    expect(new Set(library.map(({ rung }) => rung)).size).toBe(6);
    expect(new Set(library.filter(({ gate }) => gate === 'gate0').map(({ stage }) => stage)).size).toBe(5);
  });

  it('offers the KPIs of the demo’s data under the very names they have there', () => {
    const keys = currentPack.kpiLibrary.map(({ key }) => key);

    expect(keys).toEqual(
      expect.arrayContaining([
        'active-customers',
        'revenue',
        'orders',
        'average-order-value',
        'orders-per-active-customer',
        'units-per-order',
        'repeat-purchase-rate',
        'lapsed-share-90d',
        'revenue-per-customer-to-date',
      ]),
    );
  });

  it('carries the thirteen elements of the first version', () => {
    const carried = new Set(currentPack.criteria.flatMap(({ elements }) => elements));

    expect([7, 8, 9, 15, 16, 20, 52, 58, 65, 66, 67, 73, 76].filter((one) => !carried.has(one))).toEqual([]);
  });

  it('is found by id and version, and no other is', () => {
    const { id, version } = currentPack;

    expect(packOf({ id, version })).toBe(currentPack);
    expect(findPack({ id, version: '0.9.0' })).toBeNull();
    expect(() => packOf({ id, version: '0.9.0' })).toThrow('holds no pack customerCentric 0.9.0');
  });
});

describe('a pack with a mistake', () => {
  it.each<[string, Partial<Criterion>, string]>([
    ['an expression that does not parse', { require: 'programme.' }, 'require'],
    ['a field no fact has', { require: 'programme.mood' }, 'require No such key: mood'],
    [
      'a number compared with a whole one',
      { require: 'programme.customerRank == 1' },
      'require no such overload',
    ],
    ['a requirement that is no yes or no', { require: 'size(kpis)' }, 'require comes to int, not to bool'],
    ['a regular expression', { require: 'programme.state.matches("a+")' }, 'require calls matches'],
    [
      'three macros in one another',
      { require: 'kpis.all(k, milestones.all(m, seats.all(s, s.held)))' },
      'require nests more than 2 macros',
    ],
    [
      'a list of something else than ids',
      { lacking: { kind: 'kpi', expression: 'kpis.map(k, k.late)' } },
      'lacking comes to list<bool>, not to list<string>',
    ],
    ['a hard criterion that may be skipped', { assessedWhen: 'true' }, 'is hard, so it always counts'],
    ['a text missing in Spanish', { text: { en: 'Said', es: ' ' } }, 'text is missing in es'],
    ['an element the method does not have', { elements: [78] }, 'names element 78'],
    ['no audience', { audience: [] }, 'has no audience'],
    ['a severity nobody knows', { severity: 'soft' as never }, 'has the severity soft'],
    ['subjects that remember no editor', { subjects: ['seat' as never] }, 'has the subject seat'],
  ])('is refused for %s', (_name, changes, expected) => {
    const found = problems(withCriterion(changes));

    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`criterion ${criterion.id} ${expected}`);
  });

  it('is refused for a key that stands twice', () => {
    const pack = {
      ...currentPack,
      criteria: [...currentPack.criteria, { ...criterion, severity: 'advice' as const }],
    };

    expect(problems(pack)).toEqual([`criterion ${criterion.id} stands twice`]);
  });

  it('is refused for an eighth hard criterion at a gate', () => {
    const eighth = { ...criterion, id: 'eighth' };

    expect(problems({ ...currentPack, criteria: [...currentPack.criteria, eighth] })).toEqual([
      'gate gate0 has 8 hard criteria',
    ]);
  });
});
