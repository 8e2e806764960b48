import { describe, expect, it } from 'vitest';
import type { ElementTemplate, Fold } from '#domain/methodology/elementTemplate.ts';
import { stageFolds } from '#lib/method/folds.ts';

const text = { en: 'x', es: 'x' };
const row = (number: number, fold: Fold, done: number, all: number) => ({
  element: {
    number,
    name: text,
    about: text,
    source: { article: 'A', says: text },
    level: 'core',
    stage: 'businessFocus',
    gate: 'gate1',
    fold,
    builtIn: [],
  } satisfies ElementTemplate,
  completeness: { done, all },
});

describe('stageFolds', () => {
  it('has in hand the first fold that is not done', () => {
    const folds = stageFolds([
      row(1, 'prove', 0, 2),
      row(2, 'understand', 1, 1),
      row(3, 'design', 1, 2),
      row(4, 'design', 2, 2),
    ]);
    expect(folds.map(({ fold, done, rows, inHand }) => [fold, done, rows.length, inHand])).toEqual([
      ['understand', 1, 1, false],
      ['design', 1, 2, true],
      ['prove', 0, 1, false],
    ]);
  });
  it('puts what is open first within a fold', () => {
    const [fold] = stageFolds([row(1, 'design', 1, 1), row(2, 'design', 0, 1)]);
    expect(fold?.rows.map(({ element }) => element.number)).toEqual([2, 1]);
  });
  it('keeps the last in hand when all is done', () => {
    const folds = stageFolds([row(1, 'understand', 1, 1), row(2, 'sustain', 1, 1)]);
    expect(folds.map(({ inHand }) => inHand)).toEqual([false, true]);
  });
});
