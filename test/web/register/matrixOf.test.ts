import { describe, expect, it } from 'vitest';
import { matrixOf } from '#lib/register/matrixOf.ts';
import { cellsIn, needs, row } from './listing.ts';

const rows = [
  row(1, { segment: 's1', state: 'open', weight: 2 }),
  row(2, { segment: 's1', state: 'open', weight: 4 }),
  row(3, { segment: 's2', state: 'met' }),
  row(4, { state: 'met', segment: 'gone' }),
  row(5, { segment: 's2' }),
];
const matrix = (cell: string) =>
  matrixOf(rows, needs, { kind: 'matrix', rows: 'segment', columns: 'state', cell }, cellsIn('es'));

describe('a matrix', () => {
  it('has a line for every target and option, so that gaps show', () => {
    const { rows: down, columns } = matrix('count');

    expect(down.map(({ key }) => key)).toEqual(['s1', 's2', 's3', 's4', 'gone']);
    expect(columns.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'open Abierta',
      'met Cubierta',
      'dropped Descartada',
      ' ',
    ]);
  });

  it('has a line for every score, the strongest on top', () => {
    const { rows: down, columns } = matrixOf(
      rows,
      needs,
      { kind: 'matrix', rows: 'weight', columns: 'state', cell: 'count' },
      cellsIn('en'),
    );

    expect(down.map(({ key }) => key)).toEqual(['5', '4', '3', '2', '1', '0', '']);
    expect(columns).toHaveLength(4);
  });

  it('counts what stands at a crossing, and how strong it is beside the strongest', () => {
    const { cell } = matrix('count');

    expect(cell('s1', 'open')).toMatchObject({ text: '2', strength: 1 });
    expect(cell('s2', 'met')).toMatchObject({ text: '1', strength: 0.5 });
    expect(cell('s3', 'met')).toEqual({ rows: [], text: '' });
  });

  it('shows a third field instead', () => {
    const { cell } = matrix('weight');

    expect(cell('s1', 'open')).toMatchObject({ text: '2, 4', strength: 1 });
    expect(cell('s2', 'met').text).toBe('–');
  });
});
