import { describe, expect, it } from 'vitest';
import { endLabels } from '#lib/charts/endLabels.ts';

const drawing = {
  x: (period: string) => Number(period),
  y: (value: number) => value,
  right: 500,
  bottom: 300,
};

describe('the labels at the ends of curves', () => {
  it('stand above a rising and below a falling end in the middle', () => {
    const labels = endLabels(
      [
        {
          key: 'up',
          name: 'Up',
          points: [
            { period: '100', value: 50 },
            { period: '200', value: 80 },
          ],
        },
        {
          key: 'down',
          name: 'Down',
          points: [
            { period: '100', value: 50 },
            { period: '200', value: 20 },
          ],
        },
      ],
      drawing,
    );

    // 80 - 14 = 66 and 20 + 14 = 34, both 10 px behind the end at 200.
    expect(labels.map(({ labelX, labelY, atEdge }) => [labelX, labelY, atEdge])).toEqual([
      [210, 66, false],
      [210, 34, false],
    ]);
  });

  it('are moved apart at the right edge, and pass over a curve without values', () => {
    const labels = endLabels(
      [
        { key: 'a', name: 'A', points: [{ period: '490', value: 100 }] },
        { key: 'b', name: 'B', points: [{ period: '490', value: 110 }] },
        { key: 'c', name: 'C', points: [{ period: '490', value: null }] },
      ],
      drawing,
    );

    // 34 px apart: 100 stays, 110 goes down to 134.
    expect(labels.map(({ key, labelX, labelY }) => [key, labelX, labelY])).toEqual([
      ['a', 510, 100],
      ['b', 510, 134],
    ]);
  });
});
