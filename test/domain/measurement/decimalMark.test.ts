import { describe, expect, it } from 'vitest';
import { decimalMarkIn } from '#domain/measurement/decimalMark.ts';

describe('the decimal mark of a file', () => {
  it.each([
    ['33.50', ['7846', '33.50', '1.138'], '.'],
    ['12,5', ['12,5', '1,138'], ','],
    ['0.125', ['0.125'], '.'],
    ['€ 12,5', ['€ 12,5'], ','],
    ['nothing but ambiguous numbers', ['1.138', '2.211'], null],
    ['nothing but whole numbers and text', ['12', 'many', '', '1.2.3'], null],
    ['both', ['33.50', '12,5'], null],
  ])('is shown by %s', (_, cells, mark) => {
    expect(decimalMarkIn(cells)).toBe(mark);
  });
});
