import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#contract/responses.ts';
import { corrections, definitionsChanged, sincePublished, valuesEntered } from '#lib/outcomes/changes.ts';

const value = (period: string, amount: number, segment = 'all') => ({
  segment,
  measurement: { period, value: amount, state: 'final', definitionVersion: 1 },
});
const before = (period: string, amount: number) => ({
  before: { period, value: amount, state: 'provisional', definitionVersion: 1 },
});
const entry = (revision: number, at: string, type: string, data: object): LedgerEntry => ({
  revision,
  at,
  person: 'team',
  kind: 'kpi',
  id: 'k1',
  type,
  data: data as LedgerEntry['data'],
  hash: '',
});

const entries = [
  entry(9, '2027-05-20T09:00:00.000Z', 'kpiChanged', {
    changes: { formula: 'b' },
    before: { formula: 'a' },
    reason: 'clearer',
  }),
  entry(8, '2027-05-19T09:00:00.000Z', 'measured', {
    values: [{ ...value('2027-03', 39), ...before('2027-03', 42), note: 'returns' }, value('2027-04', 41)],
  }),
  entry(3, '2027-04-05T09:00:00.000Z', 'measured', { values: [value('2027-03', 42)] }),
];

describe('valuesEntered', () => {
  it('lists each value of each entry with its note', () => {
    expect(valuesEntered(entries).map(({ period, note }) => [period, note])).toEqual([
      ['2027-03', 'returns'],
      ['2027-04', undefined],
      ['2027-03', undefined],
    ]);
  });
});

describe('corrections', () => {
  it('are the values that took another’s place', () => {
    const [only, ...others] = corrections(valuesEntered(entries));

    expect(others).toEqual([]);
    expect([only?.before.value, only?.after.value]).toEqual([42, 39]);
  });
});

describe('definitionsChanged', () => {
  it('names what changed with both values and the reason', () => {
    expect(definitionsChanged(entries)).toMatchObject([
      { parts: [{ key: 'formula', before: 'a', after: 'b' }], reason: 'clearer' },
    ]);
  });
});

describe('sincePublished', () => {
  it('leaves out later periods, other segments and what was known at the close', () => {
    const march = { period: '2027-03', at: '2027-04-11T00:00:00.000Z' };

    const since = sincePublished(entries, march, 'all');

    expect(since.values.map(({ revision, period }) => [revision, period])).toEqual([[8, '2027-03']]);
    expect(since.definitions).toHaveLength(1);
    expect(sincePublished(entries, march, 'heavy').values).toEqual([]);
  });
});
