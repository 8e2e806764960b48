import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#contract/responses.ts';
import { entryRows } from '#lib/history/entryRows.ts';

function anEntry(revision: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const at = '2027-03-01T10:00:00.000Z';
  return {
    revision,
    at,
    person: 'ana',
    kind: 'kpi',
    id: `k${revision}`,
    type: 'measured',
    data: {},
    hash: 'h',
    ...changes,
  };
}

describe('entryRows', () => {
  it('puts the numbers of one person and instant into one row, and nothing else', () => {
    const entries = [
      anEntry(5),
      anEntry(4),
      anEntry(3, { at: '2027-03-01T09:59:59.999Z' }),
      anEntry(2, { person: 'ben' }),
      anEntry(1, { type: 'kpiDefined' }),
    ];

    expect(entryRows(entries).map((row) => row.entries.map(({ revision }) => revision))).toEqual([
      [5, 4],
      [3],
      [2],
      [1],
    ]);
  });

  it('tells a closed period once', () => {
    const entries = [anEntry(2, { type: 'periodClosed' }), anEntry(1, { type: 'periodPublished' })];

    expect(entryRows(entries).map(({ first }) => first.type)).toEqual(['periodPublished']);
  });
});
