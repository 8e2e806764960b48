import { describe, expect, it } from 'vitest';
import { entriesOf, entryOfCell, markFor, readCell, withoutEntries } from '#lib/numbers/entries.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

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

describe('a ratio', () => {
  const kpi = { ...aMeasuredKpi({ all: '2027-01;40' }, { entry: 'ratio' }), id: 'k1' };
  const view = { ...aWorld().view(), kpis: [kpi] };
  const read = (cells: Readonly<Record<string, string>>) => {
    const typed = Object.entries(cells).map(([part, text]) => [`k1|all|${part}@2027-02`, { text }] as const);
    const draft = { cells: Object.fromEntries(typed), sayings: {} };
    return entriesOf(draft, view, { locale: 'en', today: '2027-03-03' })[0];
  };

  it('may be typed as its value alone', () => {
    expect(read({ value: '41.5' })).toMatchObject({ value: 41.5, fault: undefined });
    expect(read({ value: '41.5' })).not.toHaveProperty('numerator');
  });

  it('is what its parts come to, whatever value stands beside them', () => {
    // 7 of 50 are 14 %.
    expect(read({ value: '9', numerator: '7', denominator: '50' })).toMatchObject({
      value: 14,
      numerator: 7,
      denominator: 50,
    });
  });

  it('lacks a part when only the other one was typed', () => {
    expect(read({ numerator: '7' })).toMatchObject({ value: undefined, fault: 'partMissing' });
  });
});
