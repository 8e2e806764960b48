/** The languages people enter numbers in; each decides only how an ambiguous number is proposed to be read. */
export const numberLocales = ['en', 'es'] as const;
export type NumberLocale = (typeof numberLocales)[number];

/** Which sign parts the decimals; the other one groups thousands. */
export type DecimalMark = '.' | ',';

/** What a text comes to. `percent` says that a per cent sign stood there; the value is not divided by it. */
export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly percent: boolean }
  | { readonly ok: false; readonly code: 'empty' | 'notANumber' }
  | {
      readonly ok: false;
      readonly code: 'ambiguous';
      /** The two readings: thousands first, decimals second. */
      readonly ambiguous: readonly [number, number];
      readonly byLocale: number;
    };

/**
 * Reads a number as people and spreadsheets write it: `1.234,5`, `1,234.5`, `1 234,5`, `12 %`, `(3)` for -3, `€ 20`,
 * `1e5`. `1,234` alone may be 1234 or 1.234: it is answered as ambiguous with the locale's reading, unless `decimalMark` says
 * which sign parts the decimals (`0,123` is clear: no thousands begin with 0). Text, NaN, Infinity, hexadecimal, wrong
 * groups (`12,34,5`) and what a double cannot hold (`1e999`) are refused.
 */
export function readNumber(text: string, locale: NumberLocale, decimalMark?: DecimalMark): NumberReading {
  // The plain form of exports, which is clear in either language, is most of every file; the rest below is for people.
  if (decimalMark !== ',' && /^-?\d+(?:\.\d\d?)?$/.test(text)) return signed(Number(text), 1, false);
  const bare = text
    .normalize('NFKC')
    .replace(/[\p{Sc}\s]+/gu, ' ')
    .trim();
  if (bare === '') return { ok: false, code: 'empty' };
  const parts = /^(\()?([-+−]?) ?([\d.,' ’]*\d(?:e[-+]?\d+)?) ?(%?)(\)?)$/i.exec(bare);
  if (parts === null || (parts[1] === '(') !== (parts[5] === ')')) return notANumber;
  const [, open, sign = '', digits = '', percentSign] = parts;
  // Brackets are the accountant's minus; with a sign inside nobody knows which of the two is meant.
  if (open === '(' && sign !== '') return notANumber;
  const negative = open === '(' || (sign !== '' && sign !== '+');
  const body = readDigits(digits, locale, decimalMark);
  return signed(body, negative ? -1 : 1, percentSign === '%');
}

type Digits = number | readonly [thousands: number, decimals: number, byLocale: number] | null;

const notANumber = { ok: false, code: 'notANumber' } as const;

function signed(body: Digits, sign: 1 | -1, percent: boolean): NumberReading {
  if (body === null) return notANumber;
  if (typeof body === 'number')
    // Adding 0 turns -0 into 0.
    return Number.isFinite(body) ? { ok: true, value: sign * body + 0, percent } : notANumber;
  const [thousands, decimals, byLocale] = body;
  return {
    ok: false,
    code: 'ambiguous',
    ambiguous: [sign * thousands, sign * decimals],
    byLocale: sign * byLocale,
  };
}

function readDigits(digits: string, locale: NumberLocale, decimalMark: DecimalMark | undefined): Digits {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/e/i.test(digits)) return readExponent(digits);
  // Spaces and apostrophes only ever group.
  if (/[ '’]/.test(digits)) return readSpaced(digits);
  const marks = new Set(digits.replace(/\d/g, ''));
  if (decimalMark !== undefined) return readMarked(digits, decimalMark);
  if (marks.size === 2)
    return readMarked(digits, digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.');
  const mark: DecimalMark = marks.has(',') ? ',' : '.';
  if (digits.split(mark).length > 2) return readMarked(digits, other(mark));
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return readMarked(digits, mark);
  const thousands = Number(digits.replace(mark, ''));
  const decimals = Number(digits.replace(mark, '.'));
  return [thousands, decimals, mark === (locale === 'en' ? ',' : '.') ? thousands : decimals];
}

/** `1.5e5` as spreadsheets export it; the mantissa's one mark parts the decimals. */
function readExponent(digits: string): number | null {
  return /^\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(digits) ? Number(digits.replace(',', '.')) : null;
}

function readSpaced(digits: string): number | null {
  if (!/^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(digits)) return null;
  return Number(digits.replace(/[ '’]/g, '').replace(',', '.'));
}

/** Digits whose decimal mark is known: groups of three before it, or none at all. */
function readMarked(digits: string, decimal: DecimalMark): number | null {
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const group = other(decimal);
  const grouped = whole.split(group);
  const right =
    more.length === 0 &&
    (fraction === undefined || /^\d+$/.test(fraction)) &&
    (grouped.length === 1
      ? /^\d*$/.test(whole)
      : /^\d{1,3}$/.test(grouped[0] ?? '') && grouped.slice(1).every((one) => /^\d{3}$/.test(one)));
  return right ? Number(`${grouped.join('')}.${fraction ?? '0'}`) : null;
}

function other(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}
