import { describe, expect, it } from 'vitest';
import { packDifferences } from '#domain/methodology/differences.ts';
import type { Criterion, Pack } from '#domain/methodology/pack.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';

const first = shippedPacks.find(({ version }) => version === '1.0.0') as Pack;
const [criterion] = first.criteria as [Criterion];

const withCriterion = (changes: Partial<Criterion>): Pack => ({
  ...first,
  criteria: first.criteria.map((one) => (one.id === criterion.id ? { ...one, ...changes } : one)),
});

describe('what differs between two versions', () => {
  it('is nothing between a version and itself, also with its keys in another order', () => {
    const sorted = JSON.parse(JSON.stringify(first), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as Pack;

    expect(packDifferences(first, first)).toEqual([]);
    expect(packDifferences(first, sorted)).toEqual([]);
  });

  it('is what was added, removed and changed, by stage, with the fields', () => {
    const to: Pack = {
      ...withCriterion({ how: { en: 'Do it', es: 'Hágalo' } }),
      kpiLibrary: first.kpiLibrary.slice(1),
      parameters: [
        ...first.parameters,
        { ...(first.parameters[0] as Pack['parameters'][number]), key: 'more' },
      ],
    };
    const [gone] = first.kpiLibrary;

    const found = packDifferences(first, to);

    const told = found.flatMap(({ stage, differences }) =>
      differences.map(({ list, key, kind, fields }) => [stage, list, key, kind, fields]),
    );
    expect(told).toHaveLength(3);
    expect(told).toContainEqual([criterion.stage, 'criteria', criterion.id, 'changed', ['how']]);
    expect(told).toContainEqual(['programme', 'parameters', 'more', 'added', []]);
    expect(told).toContainEqual([gone?.stage, 'kpiLibrary', gone?.key, 'removed', []]);
  });

  it.each<[string, Partial<Criterion>, Partial<Criterion>, boolean]>([
    ['advice becomes hard', { severity: 'advice' }, { severity: 'hard' }, true],
    ['override becomes advice', { severity: 'override' }, { severity: 'advice' }, false],
    ['it becomes a guard', {}, { guard: 'atRisk' }, true],
    ['its words change', {}, { text: { en: 'New', es: 'Nuevo' } }, false],
  ])('says whether a criterion is tightened: %s', (_name, before, after, tightened) => {
    const base = { ...criterion };
    delete (base as { guard?: unknown }).guard;
    const of = (changes: Partial<Criterion>): Pack => ({
      ...first,
      criteria: [{ ...base, severity: 'override', ...before, ...changes }],
    });

    const [found] = packDifferences(of({}), of(after));

    expect(found?.differences[0]?.tightened ?? false).toBe(tightened);
  });

  it('names the columns of a list that differ, not the whole list', () => {
    const register = currentPack.registers.find(({ fields }) => fields.length > 1);
    if (register === undefined) throw new Error('The pack has no list');
    const [field, ...others] = register.fields;
    const changed = { ...register, fields: [{ ...field, required: !field?.required }, ...others] };
    const to = {
      ...currentPack,
      registers: currentPack.registers.map((one) => (one.key === register.key ? changed : one)),
    } as Pack;

    expect(packDifferences(currentPack, to)).toEqual([
      {
        stage: register.stage,
        differences: [
          {
            list: 'registers',
            key: register.key,
            name: register.name,
            kind: 'changed',
            fields: [`fields.${field?.key ?? ''}`],
          },
        ],
      },
    ]);
  });

  it('between 1.0.0 and 2.0.0 adds every list and takes no guard away', () => {
    const all = packDifferences(first, currentPack).flatMap(({ differences }) => differences);

    const added = all.filter(({ list, kind }) => list === 'registers' && kind === 'added');
    expect(added.length).toBe(currentPack.registers.length);
    const guards = first.criteria.filter(({ guard }) => guard !== undefined).map(({ id }) => id);
    expect(all.filter(({ key, kind }) => guards.includes(key) && kind === 'removed')).toEqual([]);
  });
});
