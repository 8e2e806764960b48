import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { csvCell, listCsv, readTable } from '#lib/register/csv.ts';
import { readCell } from '#lib/register/readCell.ts';
import { toFillIn } from '#lib/register/entry.ts';
import { cellsIn, field, fields, needs, row } from './listing.ts';

const dangerous = '=HYPERLINK("http://x","y")';
const rows = [
  row(1, { need: dangerous, cost: 123_450, by: '2027-04-14', state: 'met', proven: true, segment: 's1' }),
  row(2, { need: 'Two\nlines; "quoted", and more', share: 12.5, people: 1_234_567, weight: 3 }),
  row(3, { need: '-1 day to deliver' }),
  row(4, { need: '\tTabbed' }),
];

const parsed = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data;

describe('a list as a file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-3,5', '"-3,5"'],
    ['-3', '-3'],
    ['\tx', "'\tx"],
    ['plain', 'plain'],
    ['a "b"', '"a ""b"""'],
    // The apostrophe goes inside the quotes, where the spreadsheet reads the cell.
    ['\r=1', '"\'\r=1"'],
  ])('writes %j so that no spreadsheet runs it', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it('begins with a byte order mark and the names of the fields in the language', () => {
    expect(listCsv(needs, [], cellsIn('es'))).toBe(
      '\uFEFFN.º;Necesidad;Cuota;Coste;Personas;Vence el;Estado;Demostrada;Segmento;Peso;Prueba\r\n',
    );
  });

  it.each(['en', 'es'] as const)('comes back as it went, in %s', (language) => {
    const cells = cellsIn(language);
    const read = readTable(parsed(listCsv(needs, rows, cells)), needs, rows, 1);

    expect(read).toMatchObject({ rows: 4, unknown: [] });
    for (const { key, values } of rows)
      for (const one of fields) {
        const text =
          read?.changes.find((change) => change.row === key && change.column === one.key)?.text ?? '';
        const value = values[one.key];
        const saved = typeof value === 'string' ? value.trim() : value;
        expect(readCell(text, one, cells), `${key} ${one.key}`).toMatchObject({
          ok: true,
          value: saved ?? null,
        });
      }
  });
});

describe('a pasted table', () => {
  const texts = (read: ReturnType<typeof readTable>) =>
    read?.changes.map(({ row: to, column, text }) => `${to} ${column}=${text}`);

  it('is read by its heading, in either language and any order; what nobody knows is named', () => {
    const read = readTable(
      [
        ['Estado', 'Colour', 'NEED'],
        ['Abierta', 'red', 'Speak Spanish'],
        ['', '', ''],
        ['nonsense', 'blue', 'Park'],
      ],
      needs,
      rows,
      7,
    );

    expect(texts(read)).toEqual([
      'new:7 state=Abierta',
      'new:7 need=Speak Spanish',
      'new:8 state=nonsense',
      'new:8 need=Park',
    ]);
    expect(read?.unknown).toEqual(['Colour']);
  });

  it('changes the entry whose number it gives, and fills in what the method proposes', () => {
    const known = [...toFillIn(needs, { trust: 4 }, 'es'), row(3, { need: 'Old' })];
    const read = readTable(
      [
        ['No.', 'Need', 'State'],
        ['3', 'New', 'met'],
        ['', 'ser atendido rapido', 'open'],
        ['99', 'Unknown number', ''],
      ],
      needs,
      known,
      1,
    );

    expect(texts(read)).toEqual([
      '3 need=New',
      '3 state=met',
      'preloaded:speed need=ser atendido rapido',
      'preloaded:speed state=open',
      'new:1 need=Unknown number',
      'new:1 state=',
    ]);
  });

  it('is no table when its first line holds values', () => {
    expect(readTable([['Speak Spanish', 'Open']], needs, rows, 1)).toBeUndefined();
    expect(field('state').type).toBe('choice');
  });
});
