import { describe, expect, it } from 'vitest';
import { readPasted, splitCells } from '#lib/ui/pastedRows.ts';

const columns = [
  { key: 'name', title: 'Milestone', aliases: ['Hito'] },
  { key: 'on', title: 'Date', aliases: ['Fecha'] },
];

describe('readPasted', () => {
  it('takes the columns in order when there is no heading', () => {
    expect(readPasted('Teams in place\t2027-11-02\nClose\t2028-03-15', columns)).toEqual([
      { name: 'Teams in place', on: '2027-11-02' },
      { name: 'Close', on: '2028-03-15' },
    ]);
  });

  it('follows a heading in any order and language', () => {
    expect(readPasted('fecha;HITO\n2027-11-02;Teams', columns)).toEqual([
      { name: 'Teams', on: '2027-11-02' },
    ]);
  });

  it('fills what a short row lacks and drops blank rows', () => {
    expect(readPasted('Teams\t\n\t\n', columns)).toEqual([{ name: 'Teams', on: '' }]);
  });
});

describe('splitCells', () => {
  it('reads quoted cells with separators, quotes and line ends', () => {
    expect(splitCells('"a, b","say ""yes"""\r\n"two\nlines",c')).toEqual([
      ['a, b', 'say "yes"'],
      ['two\nlines', 'c'],
    ]);
  });
});
