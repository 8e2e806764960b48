import type {
  PreloadedEntry,
  RegisterField,
  RegisterTemplate,
} from '#domain/methodology/registerTemplate.ts';
import type { FieldValue, FieldValues } from '#domain/register/register.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** An entry as the API answers it. */
export type RegisterEntry = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly values: FieldValues;
  readonly flags: readonly string[];
  readonly preloaded?: string;
};

/**
 * What stands on a line of a list: an entry, one that the method proposes and nobody filled in yet, or a new one. `key` is
 * the entry's number, `preloaded:<key>` or `new:<n>`.
 */
export type ListRow = {
  readonly key: string;
  readonly entry?: RegisterEntry;
  readonly preloaded?: string;
  readonly values: FieldValues;
  readonly flags: readonly string[];
};

export const rowOfEntry = (entry: RegisterEntry): ListRow => ({
  key: String(entry.number),
  entry,
  ...(entry.preloaded === undefined ? {} : { preloaded: entry.preloaded }),
  values: entry.values,
  flags: entry.flags,
});

export const newRow = (place: number): ListRow => ({ key: `new:${place}`, values: {}, flags: [] });
export const isNew = (key: string): boolean => key.startsWith('new:');

/** The method's own entries that nobody filled in yet, with their texts in a language. */
export function toFillIn(
  template: RegisterTemplate,
  filled: Readonly<Record<string, number>>,
  language: Locale,
): readonly ListRow[] {
  return template.preloaded
    .filter(({ key }) => filled[key] === undefined)
    .map((one) => ({
      key: `preloaded:${one.key}`,
      preloaded: one.key,
      values: givenValues(one, language),
      flags: [],
    }));
}

/** What the method says of an entry it proposes, in a language. */
export function givenValues({ values }: PreloadedEntry, language: Locale): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]): [string, FieldValue] => [
      field,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
}

/** The field that names an entry: its first required text, else its first text, else its first field. */
export function titleField({ fields }: Pick<RegisterTemplate, 'fields'>): RegisterField | undefined {
  const texts = fields.filter(({ type }) => type === 'text');
  return texts.find(({ required }) => required) ?? texts[0] ?? fields[0];
}

/** Things found by their keys. */
export function byKey<One extends { readonly key: string }>(all: readonly One[]): ReadonlyMap<string, One> {
  return new Map(all.map((one) => [one.key, one]));
}
