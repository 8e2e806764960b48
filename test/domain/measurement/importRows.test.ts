import { describe, expect, it } from 'vitest';
import { periodAt } from '#domain/calendar/period.ts';
import type { CheckedAgainst } from '#domain/measurement/checkMeasurement.ts';
import { importRows, type ImportOptions } from '#domain/measurement/importRows.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';
import { aWish } from '#test/support/world.ts';

const segment = { version: 1, description: '', focus: false, from: '2027-01', edits: {} };
const view: CheckedAgainst = {
  programme: { charter: aWish().charter },
  kpis: [
    aMeasuredKpi({ all: '2027-02;41' }, { template: 'repeat-rate' }),
    aMeasuredKpi({}, { name: 'Lapsed share', template: 'lapsed', entry: 'ratio' }, { id: 'k2' }),
    aMeasuredKpi({}, { name: 'Lapsed, north', template: 'lapsed' }, { id: 'k3' }),
  ],
  segments: [{ ...segment, id: 's-north', name: 'Norte' }],
};
const header = ['kpi', 'period', 'segment', 'value', 'state', 'note'];
const read = (rows: readonly (readonly string[])[], options: Partial<ImportOptions> = {}) =>
  importRows(rows, view, { on: '2027-04-15', locale: 'en', ...options });
const readOne = (row: readonly string[], options: Partial<ImportOptions> = {}) => {
  const preview = read([header, row], options);
  return preview.ok ? preview.rows[0] : preview;
};

describe('an imported row', () => {
  it.each([
    ['id', 'k1'],
    ['name, whatever its case', 'REPEAT purchase rate'],
    ['template key', 'repeat-rate'],
  ])('names its KPI by %s', (_, kpi) => {
    expect(readOne([kpi, '2027-03', '', '42'])).toMatchObject({
      verdict: 'accepted',
      line: 2,
      kpi: 'k1',
      segment: 'all',
    });
  });

  it('is turned into a measurement with its note', () => {
    expect(readOne(['k1', '03/2027', 'norte', '12,5 %', 'provisional', ' counted twice '])).toEqual({
      verdict: 'accepted',
      line: 2,
      kpi: 'k1',
      segment: 's-north',
      measurement: { period: '2027-03', value: 12.5, state: 'provisional', definitionVersion: 1 },
      marks: [],
      note: 'counted twice',
    });
  });

  it('says which value it corrects, or that it changes nothing', () => {
    expect(readOne(['k1', '2027-02', 'all', '42'])).toMatchObject({
      marks: ['correction'],
      before: { value: 41 },
    });
    expect(readOne(['k1', '2027-02', 'all', '41'])).toEqual({ verdict: 'unchanged', line: 2 });
  });

  it('may have a numerator and a denominator, in Spanish', () => {
    const preview = read([
      ['Indicador', 'Mes', 'Numerador', 'Denominador', 'Estado'],
      ['k2', '2027-03', '7', '100', 'definitivo'],
      ['k2', '2027-02', '', '', 'no disponible'],
    ]);
    // 7 of 100 is 7 per cent.
    expect(preview).toMatchObject({
      accepted: [
        { measurement: { value: 7, numerator: 7, denominator: 100, state: 'final' } },
        { measurement: { value: null, state: 'notAvailable' } },
      ],
    });
  });

  it.each([
    ['an unknown KPI', ['gone', '2027-03', '', '1'], [{ code: 'unknownKpi', kpi: 'gone' }]],
    [
      'a template that two KPIs share',
      ['lapsed', '2027-03', '', '1'],
      [{ code: 'ambiguousKpi', kpi: 'lapsed', ids: ['k2', 'k3'] }],
    ],
    ['an unknown segment', ['k1', '2027-03', 'south', '1'], [{ code: 'unknownSegment', segment: 'south' }]],
    [
      'a bad period',
      ['k1', '2027-13', '', '1'],
      [{ code: 'badPeriod', period: '2027-13', cadence: 'month' }],
    ],
    ['a future period', ['k1', '2027-05', '', '1'], [{ code: 'future', period: '2027-05' }]],
    [
      'text for a number',
      ['k1', '2027-03', '', 'many'],
      [{ code: 'textNotANumber', column: 'value', text: 'many' }],
    ],
    ['no value', ['k1', '2027-03', '', ''], [{ code: 'valueMissing' }]],
    ['a short row', ['k1', '2027-03'], [{ code: 'valueMissing' }]],
    [
      'a note as long as a quote that was never closed',
      ['k1', '2027-03', '', '1', '', 'x'.repeat(2001)],
      [{ code: 'noteTooLong', most: 2000 }],
    ],
    ['an unknown state', ['k1', '2027-03', '', '1', 'maybe'], [{ code: 'unknownState', text: 'maybe' }]],
    [
      'an ambiguous number',
      ['k1', '2027-03', '', '1,234'],
      [{ code: 'ambiguousNumber', column: 'value', text: '1,234', readings: [1234, 1.234], byLocale: 1234 }],
    ],
    [
      'several faults',
      ['gone', '2027-03', 'south', 'many'],
      [
        { code: 'textNotANumber', column: 'value', text: 'many' },
        { code: 'unknownKpi', kpi: 'gone' },
        { code: 'unknownSegment', segment: 'south' },
      ],
    ],
  ])('with %s is refused', (_, row, refusals) => {
    expect(readOne(row)).toEqual({ verdict: 'refused', line: 2, refusals });
  });

  it('with an ambiguous number is clear once the decimal mark is said', () => {
    expect(readOne(['k1', '2027-03', '', '1,234'], { decimalMark: ',' })).toMatchObject({
      measurement: { value: 1.234 },
    });
  });
});

describe('an import', () => {
  it('reads 1.138 where other numbers show the decimal point, and still asks about 1,138', () => {
    const rows = [
      header,
      ['k1', '2027-01', '', '33.50'],
      ['k1', '2027-02', '', '1.138'],
      ['k1', '2027-03', '', '1,138'],
    ];
    expect(read(rows)).toMatchObject({
      decimalMark: '.',
      rows: [
        { verdict: 'accepted' },
        { measurement: { value: 1.138 } },
        { refusals: [{ code: 'ambiguousNumber' }] },
      ],
    });
    expect(read(rows.toSpliced(1, 1))).toMatchObject({ decimalMark: null, counts: { refused: 2 } });
  });

  it('refuses the second of two rows for one place, counts, and passes over blank rows', () => {
    const preview = read([
      header,
      ['k1', '2027-03', '', '42'],
      ['', ' '],
      ['repeat-rate', '2027-03', 'all', '43'],
      ['k1', '2027-02', '', '41'],
    ]);
    expect(preview).toMatchObject({
      ok: true,
      rows: [
        { verdict: 'accepted', line: 2 },
        { verdict: 'refused', line: 4, refusals: [{ code: 'duplicate', of: 2 }] },
        { verdict: 'unchanged', line: 5 },
      ],
      counts: { accepted: 1, unchanged: 1, refused: 1 },
    });
  });

  it.each([
    ['nothing', [], { code: 'columnsMissing' }],
    ['only a header', [header], { code: 'noRows' }],
    [
      '10,001 rows',
      [header, ...Array.from({ length: 10_001 }, () => ['k1'])],
      { code: 'tooManyRows', limit: 10_000 },
    ],
  ])('of %s is refused as a whole', (_, rows, refusal) => {
    expect(read(rows)).toMatchObject({ ok: false, ...refusal });
  });

  it('takes 10,000 rows', () => {
    // 60 KPIs, 2 segments, 84 months, of which the first 10,000 are taken.
    const kpis = Array.from({ length: 60 }, (_, place) =>
      aMeasuredKpi({}, { name: `KPI ${place}` }, { id: `kpi${place}` }),
    );
    const rows = kpis
      .flatMap(({ id }) =>
        ['all', 'Norte'].flatMap((name) =>
          Array.from({ length: 84 }, (_, month) => [
            id,
            periodAt('month', 2024 * 12 + month),
            name,
            '12.5',
            '',
            '',
          ]),
        ),
      )
      .slice(0, 10_000);
    const preview = importRows([header, ...rows], { ...view, kpis }, { on: '2031-01-15', locale: 'en' });

    expect(preview).toMatchObject({ ok: true, counts: { accepted: 10_000 } });
  });
});
