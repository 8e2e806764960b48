import { describe, expect, it } from 'vitest';
import { filtered, sortedRows } from '#lib/register/filter.ts';
import { toFillIn } from '#lib/register/entry.ts';
import { cellsIn, needs, row } from './listing.ts';

const rows = [
  row(1, { need: 'Entrega rápida', state: 'met', people: 30 }),
  row(2, { need: 'Parking', state: 'open', segment: 's2' }, ['noProof']),
  row(3, { need: 'Advice', state: 'dropped', people: 4 }),
  ...toFillIn(needs, { speed: 9 }, 'en'),
];
const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key);
const show = (filter: Partial<{ search: string; flag: string; state: string }>) =>
  keys(filtered(rows, needs, { search: '', flag: '', state: '', ...filter }, cellsIn('en')));

describe('a list that is filtered', () => {
  it('finds every word in what is shown, whatever its accents', () => {
    expect(show({ search: 'RAPIDA entrega' })).toEqual(['1']);
    expect(show({ search: 'students' })).toEqual(['2']);
    expect(show({ search: 'met' })).toEqual(['1']);
  });

  it('shows a flag, a state, or what is to fill in', () => {
    expect(show({ flag: 'noProof' })).toEqual(['2']);
    expect(show({ state: 'dropped' })).toEqual(['3']);
    expect(show({ flag: 'toFillIn' })).toEqual(['preloaded:trust']);
  });
});

describe('a list that is sorted', () => {
  const sorted = (key: string, descending = false) =>
    keys(sortedRows(rows, needs, { key, descending }, cellsIn('en')));

  it('keeps empty rows last in either direction', () => {
    expect(sorted('people')).toEqual(['3', '1', '2', 'preloaded:trust']);
    expect(sorted('people', true)).toEqual(['1', '3', '2', 'preloaded:trust']);
  });

  it('sorts a choice in the order of its options', () => {
    expect(sorted('state')).toEqual(['2', '1', '3', 'preloaded:trust']);
  });
});
