import { describe, expect, it } from 'vitest';
import { draftOf, faultOf, movedBy, rankedBy, toggled } from '#lib/sheet/answerDraft.ts';

const options = ['products', 'sales', 'customers'].map((key) => ({ key, name: key }));

describe('draftOf', () => {
  it('opens a ranking in the order of the method', () => {
    expect(draftOf('ranking', options, undefined)).toEqual({ products: 1, sales: 2, customers: 3 });
  });
  it('opens an answer that was given as it was given', () => {
    expect(draftOf('ranking', options, { customers: 1, sales: 2, products: 3 })).toEqual({
      customers: 1,
      sales: 2,
      products: 3,
    });
  });
  it('chooses nothing beforehand', () => {
    expect(draftOf('choice', options, undefined)).toEqual({});
  });
});

describe('faultOf', () => {
  it('says what is left of 100 points', () => {
    const draft = { products: 40, sales: 30, customers: 20 };
    expect(faultOf('allocate100', options, draft)).toEqual({ code: 'points', left: 10 });
  });
  it('takes 100 points', () => {
    const draft = { products: 40, sales: 30, customers: 30 };
    expect(faultOf('allocate100', options, draft)).toBeUndefined();
  });
  it.each(['pulse', 'statements', 'scoredGrid'] as const)('names what is still open in %s', (form) => {
    expect(faultOf(form, options, { sales: 3 })).toEqual({
      code: 'open',
      options: ['products', 'customers'],
    });
  });
  it('takes a nought in a scored grid as an answer', () => {
    expect(faultOf('scoredGrid', options, { products: 0, sales: 0, customers: 0 })).toBeUndefined();
  });
  it.each(['choice', 'ladder', 'ballot'] as const)('asks for a choice in %s', (form) => {
    expect(faultOf(form, options, {})).toEqual({ code: 'nothingChosen' });
    expect(faultOf(form, options, { sales: 1 })).toBeUndefined();
  });
});

describe('movedBy', () => {
  const draft = { products: 1, sales: 2, customers: 3 };

  it('moves an option up past its neighbour', () => {
    expect(movedBy(options, draft, 'customers', -1)).toEqual({ products: 1, customers: 2, sales: 3 });
  });
  it('leaves the first where it is', () => {
    expect(movedBy(options, draft, 'products', -1)).toEqual(draft);
  });
  it('leaves the last where it is', () => {
    expect(movedBy(options, draft, 'customers', 1)).toEqual(draft);
  });
  it('keeps an option that came with a newer method at the end', () => {
    const ranked = rankedBy([{ key: 'new', name: 'new' }, ...options], draft);
    expect(ranked.map(({ key }) => key)).toEqual(['products', 'sales', 'customers', 'new']);
  });
});

describe('toggled', () => {
  it('chooses and unchooses', () => {
    const chosen = toggled({}, 'sales');
    expect(chosen).toEqual({ sales: 1 });
    expect(toggled(chosen, 'sales')).toEqual({});
  });
});
