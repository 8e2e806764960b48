import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#contract/responses.ts';
import { isPast, matches, queryOf, readFilter } from '#lib/history/historyFilter.ts';

function anEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    revision: 7,
    at: '2027-03-01T22:30:00.000Z',
    person: 'ana',
    kind: 'kpi',
    id: 'k1',
    type: 'measured',
    data: {},
    hash: 'h',
    ...changes,
  };
}

describe('readFilter', () => {
  it('reads an address back as it was written, and leaves out what it does not understand', () => {
    const filter = { person: 'ana', kind: 'gate', from: '2027-01-01', aggregate: 'gate/gate1' } as const;

    expect(readFilter(new URLSearchParams(queryOf(filter)))).toEqual(filter);
    expect(readFilter(new URLSearchParams('kind=cat&from=2027-02-30&aggregate=../x'))).toEqual({});
    expect(queryOf({})).toBe('');
  });
});

describe('matches', () => {
  it.each([
    ['person', { person: 'ana' }, true],
    ['another person', { person: 'ben' }, false],
    ['kind', { kind: 'gate' }, false],
    // 22:30 UTC on 1 March is 23:30 in Madrid, still 1 March; in Kyiv it is 2 March.
    ['last day', { to: '2027-03-01' }, true],
    ['first day', { from: '2027-03-02' }, false],
  ] as const)('looks at the %s', (_, filter, expected) => {
    expect(matches(filter, anEntry(), 'Europe/Madrid')).toBe(expected);
  });

  it('counts days in the programme’s time zone', () => {
    expect(matches({ from: '2027-03-02' }, anEntry(), 'Europe/Kyiv')).toBe(true);
  });
});

describe('isPast', () => {
  it('ends the reading once the list is older than the first day asked for', () => {
    expect(isPast({ from: '2027-03-02' }, anEntry(), 'Europe/Madrid')).toBe(true);
    expect(isPast({ from: '2027-03-01' }, anEntry(), 'Europe/Madrid')).toBe(false);
    expect(isPast({}, anEntry(), 'Europe/Madrid')).toBe(false);
  });
});
