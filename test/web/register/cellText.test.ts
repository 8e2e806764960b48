import { describe, expect, it } from 'vitest';
import { cellText, choicesOf, fileText } from '#lib/register/cellText.ts';
import { readCell } from '#lib/register/readCell.ts';
import { cellsIn, field } from './listing.ts';

const values = {
  need: 'Fast, cheap',
  share: 12.5,
  cost: 123_450,
  people: 1_234_567,
  by: '2027-09-01',
  state: 'dropped',
  proven: false,
  segment: 's2',
  weight: 4,
  proof: 'https://example.org',
} as const;

describe('what a cell shows', () => {
  it.each([
    ['en', 'cost', '1,234.50'],
    ['es', 'cost', '1.234,50'],
    ['en', 'share', '12.5 %'],
    ['es', 'share', '12,5 %'],
    ['es', 'state', 'Descartada'],
    ['en', 'by', '1 Sept 2027'],
    ['es', 'by', '1 sept 2027'],
    ['es', 'proven', 'No'],
    ['en', 'segment', 'Students'],
  ] as const)('is in %s for %s: %s', (language, key, text) => {
    expect(cellText(values[key], field(key), cellsIn(language))).toBe(text);
  });

  it.each(['en', 'es'] as const)(
    'reads back as the same value in %s, from the screen and from a file',
    (language) => {
      for (const [key, value] of Object.entries(values)) {
        const cells = cellsIn(language);
        const shown = cellText(value, field(key), cells);
        const filed = fileText(value, field(key), cells);

        expect(readCell(shown, field(key), cells), `${key}: ${shown}`).toMatchObject({ ok: true, value });
        expect(readCell(filed, field(key), cells), `${key}: ${filed}`).toMatchObject({ ok: true, value });
      }
    },
  );

  it('keeps the id of a target that is gone', () => {
    expect(cellText('s9', field('segment'), cellsIn('en'))).toBe('s9');
  });

  it('offers what may be chosen, and nothing where anything may be typed', () => {
    expect(choicesOf(field('state'), cellsIn('es'))).toEqual(['Abierta', 'Cubierta', 'Descartada']);
    expect(choicesOf(field('need'), cellsIn('es'))).toBeUndefined();
  });
});
