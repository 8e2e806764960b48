import type { Option, RegisterField } from '#domain/methodology/registerTemplate.ts';

/** What a field has beside its key, its name in both languages and its type. */
type More = Partial<Omit<RegisterField, 'key' | 'name' | 'type' | 'options' | 'to'>>;

const fieldOf =
  (type: RegisterField['type']) =>
  (key: string, en: string, es: string, more: More = {}): RegisterField => ({
    key,
    name: { en, es },
    type,
    required: false,
    ...more,
  });

export const text = fieldOf('text');
export const number = fieldOf('number');
export const money = fieldOf('money');
export const percent = fieldOf('percent');
export const date = fieldOf('date');
export const score = fieldOf('score');
export const yesNo = fieldOf('yesNo');
export const url = fieldOf('url');

export function choice(
  [key, en, es]: readonly [string, string, string],
  options: readonly Option[],
  more: More = {},
): RegisterField {
  return { ...fieldOf('choice')(key, en, es, more), options };
}

export function link(
  [key, en, es]: readonly [string, string, string],
  to: string,
  more: More = {},
): RegisterField {
  return { ...fieldOf('link')(key, en, es, more), to };
}

export const option = (key: string, en: string, es: string): Option => ({ key, name: { en, es } });

/** Without it an entry cannot be saved. */
export const required = { required: true } as const;
/** Left out of the table unless asked for. */
export const aside = { aside: true } as const;
