import type { Locale } from '#lib/i18n/locales.ts';

export type ParsedNumber =
  | { readonly kind: 'empty' }
  /** `guessed`: one separator with three digits behind it (`1,234`), where the language had to decide. */
  | { readonly kind: 'number'; readonly value: number; readonly guessed: boolean }
  | { readonly kind: 'notANumber'; readonly text: string };

/**
 * Reads what a person types or pastes: `1.234,5`, `1,234.5`, `12 %`, `(3)`, spaces and currency signs.
 * A lone `1,234` is read by the language (1234 in English, 1.234 in Spanish) and marked as guessed, so that the form shows what it understood.
 */
export function parseNumber(text: string, locale: Locale): ParsedNumber {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s%€$£¥'’]|^[A-Z]{3}\b|\b[A-Z]{3}$/g, '')
    .replace(/[\u2212\u2013]/g, '-');
  if (bare === '') return text.trim() === '' ? { kind: 'empty' } : { kind: 'notANumber', text: text.trim() };
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-');
  const digits = bare.replace(/^\((.*)\)$/, '$1').replace(/^[-+]/, '');
  const read = /^\d/.test(digits) || /^[.,]\d/.test(digits) ? readDigits(digits, locale) : undefined;
  if (!read) return { kind: 'notANumber', text: text.trim() };
  return {
    kind: 'number',
    value: negative && read.value !== 0 ? -read.value : read.value,
    guessed: read.guessed,
  };
}

function readDigits(digits: string, locale: Locale): { value: number; guessed: boolean } | undefined {
  const marks = [...new Set(digits.replace(/\d/g, ''))];
  if (marks.some((mark) => mark !== '.' && mark !== ',')) return undefined;
  const [first, second = ''] = marks;
  if (first === undefined) return { value: Number(digits), guessed: false };
  // Two marks, or one mark twice: the first can only part groups of three.
  if (second !== '' || digits.split(first).length > 2)
    return grouped(digits, first, second)
      ? { value: plain(digits, first, second), guessed: false }
      : undefined;
  const guessed = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const isDecimal = !guessed || first === decimalMark[locale];
  return { value: isDecimal ? plain(digits, '', first) : plain(digits, first, ''), guessed };
}

const decimalMark: Readonly<Record<Locale, string>> = { en: '.', es: ',' };

/** Groups of three, the decimal mark once and at the end. */
function grouped(digits: string, group: string, decimal: string): boolean {
  const [whole = '', fraction, ...more] = decimal ? digits.split(decimal) : [digits];
  return (
    more.length === 0 &&
    !fraction?.includes(group) &&
    whole.split(group).every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  );
}

function plain(digits: string, group: string, decimal: string): number {
  const without = group ? digits.replaceAll(group, '') : digits;
  return Number(decimal ? without.replace(decimal, '.') : without);
}
