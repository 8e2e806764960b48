import { describe, expect, it } from 'vitest';
import { groupsOf } from '#lib/grid/gridShape.ts';

describe('the headings over columns', () => {
  it('span neighbours of one group and begin anew after another', () => {
    const columns = ['2026', '2026', undefined, '2027'].map((group, at) => ({
      key: String(at),
      title: '',
      ...(group === undefined ? {} : { group }),
    }));

    expect(groupsOf(columns)).toEqual([
      { text: '2026', span: 2 },
      { text: '', span: 1 },
      { text: '2027', span: 1 },
    ]);
  });
});
