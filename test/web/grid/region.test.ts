import { describe, expect, it } from 'vitest';
import { holds, linesOf, moved, planPaste, toTsv, within, type Place } from '#lib/grid/region.ts';

const at = (row: number, column: number): Place => ({ row, column });
const here = { anchor: at(1, 1), focus: at(1, 1) };

describe('a region', () => {
  it('holds what lies between its corners, whichever comes first', () => {
    const region = { anchor: at(3, 2), focus: at(1, 0) };

    expect(holds(region, at(2, 1))).toBe(true);
    expect(holds(region, at(0, 1))).toBe(false);
  });

  it('stays inside a grid that became smaller', () => {
    expect(within({ anchor: at(1, 1), focus: at(8, 5) }, 4, 3)).toEqual({
      anchor: at(1, 1),
      focus: at(3, 2),
    });
    expect(within(here, 0, 0)).toEqual({ anchor: at(0, 0), focus: at(0, 0) });
  });

  it('is copied as a spreadsheet takes it', () => {
    const text = toTsv({ anchor: at(0, 0), focus: at(1, 1) }, ({ row, column }) => `${row}${column}`);

    expect(text).toBe('00\t01\n10\t11');
  });

  it.each([
    ['one column', 0],
    ['two columns', 1],
  ])('comes back as it was copied, cells of several lines included: %s', (_, column) => {
    const texts = [
      ['a "b"; c', 'x'],
      ['two\n"lines", here', 'y'],
    ];
    const text = toTsv(
      { anchor: at(0, 0), focus: at(1, column) },
      (place) => texts[place.row]?.[place.column] ?? '',
    );

    expect(linesOf(text)).toEqual(texts.map((line) => line.slice(0, column + 1)));
  });
});

describe('planPaste', () => {
  it('skips and counts cells that are locked or outside', () => {
    const open = ({ row, column }: Place) => row < 3 && column === 1;
    const plan = planPaste(
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      here,
      open,
    );

    // Rows 1 and 2 of column 1 are open; three cells of column 2 and row 3 are not.
    expect(plan.cells).toEqual([
      { place: at(1, 1), text: '1' },
      { place: at(2, 1), text: '3' },
    ]);
    expect(plan.skipped).toBe(4);
  });

  it('fills a selected region with one value', () => {
    const plan = planPaste([['7']], { anchor: at(0, 0), focus: at(1, 1) }, () => true);

    expect(plan.cells).toHaveLength(4);
  });
});

describe('moved', () => {
  it.each([
    { key: 'ArrowRight', ctrl: false, to: at(1, 2) },
    { key: 'ArrowRight', ctrl: true, to: at(1, 4) },
    { key: 'ArrowUp', ctrl: true, to: at(0, 1) },
    { key: 'Home', ctrl: false, to: at(1, 0) },
    { key: 'End', ctrl: true, to: at(3, 4) },
    { key: 'PageDown', ctrl: false, to: at(3, 1) },
  ])('goes with $key (ctrl $ctrl)', ({ key, ctrl, to }) => {
    expect(moved(at(1, 1), key, ctrl, 4, 5)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(moved(at(1, 1), 'a', false, 4, 5)).toBeUndefined();
  });
});

describe('pasting beside columns that only compare', () => {
  it('lands in the next columns of entry', () => {
    // Columns: 0 the open month, 1 and 2 compare, 3 and 4 earlier months.
    const plan = planPaste(
      [['1', '2', '3']],
      { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } },
      () => true,
      (column) => column === 1 || column === 2,
    );

    expect(plan.cells.map(({ place, text }) => [place.column, text])).toEqual([
      [0, '1'],
      [3, '2'],
      [4, '3'],
    ]);
  });
});

describe('what is pasted', () => {
  it('is parted at tabs and line ends, and never at the comma of a number', () => {
    expect(linesOf('1,5\n2,5\n')).toEqual([['1,5'], ['2,5']]);
    expect(linesOf('1,5\t2')).toEqual([['1,5', '2']]);
  });
});
