import { describe, expect, it } from 'vitest';
import { formatNumber, formatSigned, formatTick, formatWithUnit } from '#lib/present/number.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    { text: '1.234,5', locale: 'en', value: 1234.5, guessed: false },
    { text: '1,234.5', locale: 'es', value: 1234.5, guessed: false },
    { text: '12 %', locale: 'en', value: 12, guessed: false },
    { text: '(3)', locale: 'en', value: -3, guessed: false },
    { text: '−0,4', locale: 'en', value: -0.4, guessed: false },
    { text: '€ 1 250', locale: 'en', value: 1250, guessed: false },
    { text: '.5', locale: 'en', value: 0.5, guessed: false },
    { text: '0,125', locale: 'en', value: 0.125, guessed: false },
    { text: '1,234,567', locale: 'es', value: 1234567, guessed: false },
    { text: '1,234', locale: 'en', value: 1234, guessed: true },
    { text: '1,234', locale: 'es', value: 1.234, guessed: true },
    { text: '1.234', locale: 'es', value: 1234, guessed: true },
  ] as const)('reads $text in $locale', ({ text, locale, value, guessed }) => {
    expect(parseNumber(text, locale)).toEqual({ kind: 'number', value, guessed });
  });

  it.each(['abc', '1.2.3', '12,34,5', '--4', '1e5', '%', '3-4', '1,2345.6'])('refuses %s', (text) => {
    expect(parseNumber(text, 'en')).toEqual({ kind: 'notANumber', text });
  });

  it('tells an empty cell from a bad one', () => {
    expect(parseNumber('  ', 'en')).toEqual({ kind: 'empty' });
  });
});

describe('formats', () => {
  it('writes the same value by the language', () => {
    expect(formatNumber(1234.56, { decimals: 1 }, 'en')).toBe('1,234.6');
    expect(formatNumber(1234.56, { decimals: 1 }, 'es')).toBe('1.234,6');
  });

  it('gives a gap its sign, and none to nothing', () => {
    expect(formatSigned(3.3, { decimals: 1 }, 'en')).toBe('+3.3');
    expect(formatSigned(-0.3, { decimals: 1 }, 'en')).toBe('−0.3');
    expect(formatSigned(0.04, { decimals: 1 }, 'en')).toBe('0.0');
  });

  it('puts unit and currency where the language wants them', () => {
    expect(formatWithUnit(38.9, { unit: 'percent', decimals: 1 }, 'en')).toBe('38.9\u00a0%');
    expect(formatWithUnit(12.4, { unit: 'money', decimals: 2, currency: 'EUR' }, 'en')).toBe('€12.40');
  });

  it('shows as few decimals on an axis as tell its ticks apart', () => {
    expect(formatTick(0.25, 0.05, 'en')).toBe('0.25');
    expect(formatTick(20, 10, 'en')).toBe('20');
  });
});
