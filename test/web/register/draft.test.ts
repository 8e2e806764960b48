import { describe, expect, it } from 'vitest';
import { draftRows, emptyDraft, withTyped, withoutRows } from '#lib/register/draft.ts';
import { toFillIn, type ListRow } from '#lib/register/entry.ts';
import { cellsIn, fields, needs, row } from './listing.ts';

const cells = cellsIn('en');
const saved = row(1, { need: 'Old', people: 1200 });
const known: readonly ListRow[] = [saved, ...toFillIn(needs, {}, 'en')];
const rowOf = (key: string) => known.find((one) => one.key === key);
const type = (changes: readonly [string, string, string][], draft = emptyDraft) =>
  withTyped(
    draft,
    changes.map(([to, column, text]) => ({ row: to, column, text })),
    rowOf,
    fields,
    cells,
  );

describe('what is typed in a list', () => {
  it('is kept as typed, with the version it was typed over', () => {
    expect(type([['1', 'people', ' lots ']])).toEqual({ '1': { version: 1, cells: { people: 'lots' } } });
  });

  it('is no draft once it says what is saved, nor is an empty new row', () => {
    const draft = type([
      ['1', 'people', '7'],
      ['new:1', 'need', 'Park'],
    ]);

    expect(
      type(
        [
          ['1', 'people', '1,200'],
          ['new:1', 'need', ''],
        ],
        draft,
      ),
    ).toEqual({});
  });

  it('sends changes of an entry, a new one and one that the method proposed; null clears', () => {
    const draft = type([
      ['1', 'people', ''],
      ['new:1', 'need', 'Park'],
      ['preloaded:speed', 'weight', '5'],
    ]);

    expect(draftRows(draft, rowOf, needs, cells)).toEqual([
      { key: '1', item: { number: 1, version: 1, values: { people: null } }, faults: {} },
      { key: 'new:1', item: { values: { need: 'Park' } }, faults: {} },
      {
        key: 'preloaded:speed',
        item: { preloaded: 'speed', values: { need: 'Be served fast', weight: 5 } },
        faults: {},
      },
    ]);
  });

  it('says which cells cannot be read and which required ones are missing', () => {
    const draft = type([
      ['1', 'need', ''],
      ['new:1', 'people', '0'],
    ]);
    const [first, second] = draftRows(draft, rowOf, needs, cells);

    expect(first?.faults).toEqual({ need: { fault: 'missing' } });
    expect(second?.faults).toEqual({ people: { fault: 'tooSmall', bound: 1 }, need: { fault: 'missing' } });
  });

  it('loses only the rows that were saved', () => {
    const draft = type([
      ['1', 'need', 'A'],
      ['new:1', 'need', 'B'],
    ]);

    expect(Object.keys(withoutRows(draft, ['1']))).toEqual(['new:1']);
  });
});
