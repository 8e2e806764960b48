import { describe, expect, it } from 'vitest';
import { crosswalks } from '#methodology/customerCentric/crosswalks.ts';
import { elements } from '#methodology/customerCentric/elements.ts';

describe('the crosswalks', () => {
  it('map five steps and eight keys of A, the sequence of B and six phases of C', () => {
    expect(crosswalks.map(({ article, steps }) => [article, steps.length])).toEqual([
      ['A', 5],
      ['A', 8],
      ['B', 9],
      ['C', 6],
    ]);
  });

  it('name elements of their own article first, and an area for each step', () => {
    const articleOf = new Map(elements.map(({ number, source }) => [number, source.article]));
    for (const { article, steps } of crosswalks) {
      for (const { stages, elements: named } of steps) {
        expect(stages.length).toBeGreaterThan(0);
        expect(named.map((number) => articleOf.get(number))).toContain(article);
      }
    }
  });
});
