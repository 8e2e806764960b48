import type {
  PreloadedEntry,
  RegisterField,
  RegisterTemplate,
} from '#domain/methodology/registerTemplate.ts';
import type { FieldValue, FieldValues } from '#domain/register/register.ts';
import type { EntryAnswer } from '#contract/registers.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/**
 * What stands on a line of a list: an entry, one that the method proposes and nobody filled in yet, or a new one. `key` is
 * the entry's number, `preloaded:<key>` or `new:<n>`.
 */
export type ListRow = {
  readonly key: string;
  readonly entry?: EntryAnswer;
  readonly preloaded?: string;
  readonly values: FieldValues;
  readonly flags: readonly string[];
  /** Fields whose value the method no longer takes; they are kept. */
  readonly misfits?: readonly string[];
};

export const rowOfEntry = (entry: EntryAnswer): ListRow => ({
  key: String(entry.number),
  entry,
  ...(entry.preloaded === undefined ? {} : { preloaded: entry.preloaded }),
  values: entry.values,
  flags: entry.flags,
  ...(entry.misfits === undefined ? {} : { misfits: entry.misfits }),
});

export const newKey = (place: number): string => `new:${place}`;
export const newRow = (key: string): ListRow => ({ key, values: {}, flags: [] });
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

/** The method's own entries first, in its order, filled in or not: a row stays where it was when it is saved. */
export function inMethodsOrder(template: RegisterTemplate, rows: readonly ListRow[]): readonly ListRow[] {
  const places = new Map(template.preloaded.map(({ key }, place) => [key, place]));
  const placeOf = ({ preloaded = '' }: ListRow): number => places.get(preloaded) ?? places.size;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
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
