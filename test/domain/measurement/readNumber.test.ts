import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#domain/measurement/readNumber.ts';

describe('a number as people write it', () => {
  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567.25', 1_234_567.25],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567', 1_234_567],
    ["1'234.5", 1234.5],
    ['0,123', 0.123],
    ['0.123', 0.123],
    ['1234,567', 1234.567],
    ['1.2345', 1.2345],
    ['-3', -3],
    ['−3', -3],
    ['- 3', -3],
    ['+3', 3],
    ['(3)', -3],
    ['(€ 1.234,50)', -1234.5],
    ['€ 20', 20],
    ['20 €', 20],
    ['-$20.5', -20.5],
    ['$1,234.5', 1234.5],
    ['１２', 12],
    ['1.5e5', 150_000],
    ['2E-3', 0.002],
    ['-0', 0],
  ])('%s is %d in either language', (text, value) => {
    expect(readNumber(text, 'en')).toEqual({ ok: true, value, percent: false });
    expect(readNumber(text, 'es')).toEqual({ ok: true, value, percent: false });
  });

  it.each([
    ['12 %', 12],
    ['12,5%', 12.5],
    ['(3%)', -3],
  ])('%s keeps that it was per cent', (text, value) => {
    expect(readNumber(text, 'es')).toEqual({ ok: true, value, percent: true });
  });

  it.each([
    ['1,234', 'en', [1234, 1.234], 1234],
    ['1,234', 'es', [1234, 1.234], 1.234],
    ['1.234', 'en', [1234, 1.234], 1.234],
    ['1.234', 'es', [1234, 1.234], 1234],
    ['-12.345', 'en', [-12_345, -12.345], -12.345],
    ['€ 123,456', 'en', [123_456, 123.456], 123_456],
  ] as const)('%s may be two numbers; %s proposes one', (text, locale, ambiguous, byLocale) => {
    expect(readNumber(text, locale)).toEqual({ ok: false, code: 'ambiguous', ambiguous, byLocale });
  });

  it.each([
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
  ] as const)('%s is clear once %s parts the decimals', (text, mark, value) => {
    expect(readNumber(text, 'en', mark)).toMatchObject({ ok: true, value });
  });

  it.each([
    'abc',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '0x10',
    '1/2',
    '12,34,5',
    '1.2.3',
    '1,23.4',
    '1.234.56',
    '1 23',
    '12.',
    '--3',
    '(-3)',
    '(3',
    '3)',
    '3-4',
    '1,5e3e2',
    '%',
    '12 units',
    '2027-03',
  ])('%s is none', (text) => {
    expect(readNumber(text, 'en')).toEqual({ ok: false, code: 'notANumber' });
  });

  it('tells an empty cell from a wrong one', () => {
    expect(readNumber('', 'en')).toEqual({ ok: false, code: 'empty' });
    expect(readNumber(' \u00a0 ', 'en')).toEqual({ ok: false, code: 'empty' });
    expect(readNumber('€', 'en')).toEqual({ ok: false, code: 'empty' });
  });

  it('reads back what Intl writes, once the decimal mark is known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9e12, max: 9e12 }),
        fc.constantFrom('en', 'es', 'de', 'fr'),
        (n, language) => {
          const value = n / 100;
          const text = new Intl.NumberFormat(language, {
            useGrouping: 'always',
            maximumFractionDigits: 2,
          }).format(value);
          expect(readNumber(text, 'en', language === 'en' ? '.' : ',')).toMatchObject({ ok: true, value });
        },
      ),
    );
  });
});
