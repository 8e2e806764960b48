import type { FieldType, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { CelType } from './factFields.ts';

/** What criteria may ask of a register: how many entries, which are marked, and what is counted. */
export function registerFields(
  register: Pick<RegisterTemplate, 'flags' | 'tallies'>,
): Record<string, CelType> {
  return {
    count: 'double',
    ...Object.fromEntries(register.flags.map(({ key }) => [key, 'list<string>' as const])),
    ...Object.fromEntries(
      register.tallies.map(
        ({ key, by }) => [key, by === undefined ? 'double' : 'map<string, double>'] as const,
      ),
    ),
  };
}

const celOf = {
  text: 'string',
  url: 'string',
  date: 'string',
  choice: 'string',
  link: 'string',
  number: 'double',
  money: 'double',
  percent: 'double',
  score: 'double',
  yesNo: 'bool',
} as const satisfies Record<FieldType, CelType>;

/** What stands for a field that is not filled in; `filled` tells it from a zero or an empty text. */
export const unfilled = { string: '', double: 0, bool: false } as const;

/** The CEL type of a field. */
export function celTypeOf(type: FieldType): (typeof celOf)[FieldType] {
  return celOf[type];
}

/** What rules, flags and tallies may ask of an entry. */
export function entryFields(register: Pick<RegisterTemplate, 'fields'>): Record<string, CelType> {
  return {
    number: 'double',
    preloaded: 'string',
    filled: 'list<string>',
    ...Object.fromEntries(register.fields.map(({ key, type }) => [key, celOf[type]] as const)),
  };
}
