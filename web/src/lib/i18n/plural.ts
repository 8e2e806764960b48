import type { Locale } from './locales.ts';

const rules: Partial<Record<Locale, Intl.PluralRules>> = {};

/** `plural('en', 2, 'vote', 'votes')` is "2 votes". The number comes before the noun in both languages. */
export function plural(language: Locale, count: number, one: string, other: string): string {
  const rule = (rules[language] ??= new Intl.PluralRules(language));
  return `${count} ${rule.select(count) === 'one' ? one : other}`;
}
