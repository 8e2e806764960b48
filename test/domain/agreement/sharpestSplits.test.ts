import { describe, expect, it } from 'vitest';
import { sharpestSplits } from '#domain/agreement/sharpestSplits.ts';

describe('the sharpest splits', () => {
  it('are the options with the largest mean distance between two people', () => {
    const splits = sharpestSplits([
      // (0 + 10 + 10) / 3 = 6.7
      { option: 'products', values: [20, 20, 30] },
      // (50 + 40 + 10) / 3 = 33.3
      { option: 'customers', values: [10, 60, 20] },
      { option: 'sales', values: [5, 5, 5] },
      // (30 + 10 + 20) / 3 = 20
      { option: 'service', values: [0, 30, 10] },
      // (3 + 0 + 3) / 3 = 2
      { option: 'channels', values: [1, 4, 1] },
    ]);

    expect(splits).toEqual(['customers', 'service', 'products']);
  });

  it('are none where one person answered, or all the same', () => {
    expect(sharpestSplits([{ option: 'a', values: [3] }])).toEqual([]);
    expect(sharpestSplits([{ option: 'a', values: [3, 3] }])).toEqual([]);
  });
});
