import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import type { FieldValue } from '#domain/register/register.ts';
import { formatDate } from '#lib/present/date.ts';
import { tags } from '#lib/present/number.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { minorDigits, type Cells } from './cells.ts';

const yesNo = { en: { true: 'Yes', false: 'No' }, es: { true: 'Sí', false: 'No' } } as const;

/** A value as its cell shows it; reading the text again (`readCell`) gives the same value. */
export function cellText(value: FieldValue | undefined, field: RegisterField, cells: Cells): string {
  if (value === undefined || value === '') return '';
  if (field.type === 'date') return formatDate(String(value), cells.language);
  return typeof value === 'number' ? figure(value, field, cells, true) : word(value, field, cells);
}

/** A value as a file holds it: dates as ISO, figures without groups of thousands. */
export function fileText(value: FieldValue | undefined, field: RegisterField, cells: Cells): string {
  if (value === undefined || value === '') return '';
  if (field.type === 'date') return String(value);
  return typeof value === 'number' ? figure(value, field, cells, false) : word(value, field, cells);
}

function word(value: string | boolean, field: RegisterField, { language, targets }: Cells): string {
  if (typeof value === 'boolean') return yesNo[language][`${value}`];
  if (field.type === 'choice')
    return field.options?.find(({ key }) => key === value)?.name[language] ?? value;
  // What was linked and is gone keeps its id: a value is never shown as another.
  if (field.type === 'link') return targets(field.to ?? '').find(({ id }) => id === value)?.name ?? value;
  return value;
}

const formats = new Map<string, Intl.NumberFormat>();

function figure(
  value: number,
  { type }: RegisterField,
  { language, currency }: Cells,
  groups: boolean,
): string {
  const digits = type === 'money' ? minorDigits(currency) : undefined;
  const shown = digits === undefined ? value : value / 10 ** digits;
  const whole = digits === undefined || Number.isInteger(shown);
  const text = numberFormat(language, groups, whole ? 0 : digits, digits ?? 9).format(shown);
  return type === 'percent' && groups ? `${text} %` : text;
}

function numberFormat(language: Locale, groups: boolean, least: number, most: number): Intl.NumberFormat {
  const key = `${language}${groups}${least}${most}`;
  const made =
    formats.get(key) ??
    new Intl.NumberFormat(tags[language], {
      useGrouping: groups ? 'always' : false,
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  formats.set(key, made);
  return made;
}

/** What a cell offers to choose from while typing; undefined where anything may be typed. */
export function choicesOf(field: RegisterField, { language, targets }: Cells): readonly string[] | undefined {
  if (field.type === 'choice') return (field.options ?? []).map(({ name }) => name[language]);
  if (field.type === 'link') return targets(field.to ?? '').map(({ name }) => name);
  return field.type === 'yesNo' ? Object.values(yesNo[language]) : undefined;
}
