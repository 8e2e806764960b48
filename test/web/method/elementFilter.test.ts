import { describe, expect, it } from 'vitest';
import { fits, type ElementRow } from '#lib/method/elementFilter.ts';

const row = (on: boolean, done: number): ElementRow => ({
  element: {
    number: 23,
    name: { en: 'Measurement maturity', es: 'Madurez de la medición' },
    about: { en: 'Six steps.', es: 'Seis peldaños.' },
    source: { article: 'D', says: { en: 'x', es: 'x' } },
    level: 'core',
    stage: 'businessMetrics',
    gate: 'gate3',
    fold: 'understand',
    builtIn: [],
  },
  on,
  guard: false,
  completeness: { done, all: 2 },
});

describe('fits', () => {
  it.each([
    ['medicion', true],
    ['Madurez  peldaños', true],
    ['', true],
    ['23', true],
    ['cliente', false],
  ])('searching %j finds it: %s', (search, found) => {
    expect(fits(row(true, 0), 'all', search, 'es')).toBe(found);
  });
  it.each([
    ['open', true, 1, true],
    ['open', true, 2, false],
    ['open', false, 0, false],
    ['done', true, 2, true],
    ['done', false, 2, false],
    ['off', false, 0, true],
    ['off', true, 0, false],
  ] as const)('filter %s with on=%s and %i done: %s', (filter, on, done, shown) => {
    expect(fits(row(on, done), filter, '', 'en')).toBe(shown);
  });
});
