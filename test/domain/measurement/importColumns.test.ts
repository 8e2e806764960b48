import { describe, expect, it } from 'vitest';
import { folded, readHeader } from '#domain/measurement/importColumns.ts';

describe('the header of an import', () => {
  it.each([
    ['English', ['kpi', 'period', 'segment', 'value'], { kpi: 0, period: 1, segment: 2, value: 3 }],
    ['Spanish, in another order', ['Valor', 'Período', 'Indicador'], { value: 0, period: 1, kpi: 2 }],
    [
      'a byte order mark',
      ['\uFEFFKPI', 'Month', 'Numerator', 'Denominator'],
      { kpi: 0, period: 1, numerator: 2, denominator: 3 },
    ],
  ])('in %s is understood', (_, cells, places) => {
    expect(readHeader(cells)).toEqual({ ok: true, places, ignored: [] });
  });

  it('names the columns it passes over', () => {
    expect(readHeader(['kpi', 'period', 'value', 'Colour', ''])).toMatchObject({
      ok: true,
      ignored: ['Colour'],
    });
  });

  it.each([
    ['nothing', [], ['kpi', 'period', 'value']],
    ['no value', ['kpi', 'period'], ['value']],
    ['half a ratio', ['kpi', 'period', 'numerator'], ['denominator']],
  ])('with %s says what is missing', (_, cells, missing) => {
    expect(readHeader(cells)).toEqual({ ok: false, code: 'columnsMissing', missing });
  });

  it('may not name a column twice', () => {
    expect(readHeader(['kpi', 'period', 'value', 'valor'])).toEqual({
      ok: false,
      code: 'columnRepeated',
      column: 'value',
    });
  });
});

describe('a name', () => {
  it('is compared without accents, case and spaces', () => {
    expect(folded('  Tasa  de Recompra É ')).toBe('tasa de recompra e');
  });
});
