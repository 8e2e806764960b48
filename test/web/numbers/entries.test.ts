import { describe, expect, it } from 'vitest';
import { entryOfCell, markFor, readCell, withoutEntries } from '#lib/numbers/entries.ts';

describe('a typed cell', () => {
  it('asks how 1,234 is meant where decimals are shown', () => {
    expect(readCell({ text: '1,234' }, 'en', 1)).toEqual({
      kind: 'ambiguous',
      thousands: 1234,
      decimals: 1.234,
    });
  });

  it('reads thousands where the KPI shows no decimals, in either language', () => {
    expect(readCell({ text: '1,234' }, 'en', 0)).toMatchObject({ kind: 'number', value: 1234 });
    expect(readCell({ text: '1.234' }, 'es', 0)).toMatchObject({ kind: 'number', value: 1234 });
  });

  it.each([
    ['1,234', 'thousands', 1234],
    ['1,234', 'decimals', 1.234],
    ['1.234', 'thousands', 1234],
    ['1.234', 'decimals', 1.234],
  ] as const)('%s means %s once that is said', (text, meant, value) => {
    const mark = markFor(text, meant);

    expect(readCell({ text, mark }, 'en', 2)).toMatchObject({ kind: 'number', value });
  });

  it.each(['n/a', 'N/D', '-', '–'])('says with %s that there is no value', (text) => {
    expect(readCell({ text }, 'en', 1)).toEqual({ kind: 'notAvailable' });
  });

  it('refuses words', () => {
    expect(readCell({ text: 'about ten' }, 'en', 1)).toEqual({ kind: 'notANumber' });
  });
});

describe('a draft', () => {
  it('loses all cells of an entry that was saved, and keeps the others', () => {
    const draft = {
      cells: {
        'k|all|numerator@2027-03': { text: '1' },
        'k|all|denominator@2027-03': { text: '2' },
        'k|all|numerator@2027-02': { text: '3' },
      },
      sayings: { 'k|all@2027-03': { note: 'checked' } },
    };

    expect(entryOfCell('k|all|numerator@2027-03')).toBe('k|all@2027-03');
    expect(withoutEntries(draft, new Set(['k|all@2027-03']))).toEqual({
      cells: { 'k|all|numerator@2027-02': { text: '3' } },
      sayings: {},
    });
  });
});
