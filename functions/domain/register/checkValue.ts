import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import type { FieldValue } from './register.ts';

/** Why a value does not fit its field. */
export type Unfit =
  | 'notText'
  | 'tooLong'
  | 'notANumber'
  | 'notWhole'
  | 'outOfBounds'
  | 'notADate'
  | 'notAChoice'
  | 'notYesOrNo'
  | 'notALink';

const MOST_TEXT = 2000;

/** The bounds of a number field: its own, or those of its type. */
export function boundsOf({ type, least, most }: RegisterField): {
  readonly least: number;
  readonly most: number;
} {
  const usual = {
    percent: { least: 0, most: 100 },
    score: { least: 0, most: 5 },
    money: { least: 0, most: 9e15 },
  } as const;
  const { least: low, most: high } =
    type === 'percent' || type === 'score' || type === 'money' ? usual[type] : { least: -9e15, most: 9e15 };
  return { least: least ?? low, most: most ?? high };
}

/** Why a value does not fit a field, or `null`. Whether a link's target exists is another question. */
export function unfitOf(field: RegisterField, value: FieldValue): Unfit | null {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return 'notText';
      return value.length > MOST_TEXT ? 'tooLong' : null;
    case 'url':
      return typeof value === 'string' && isAddress(value) ? null : 'notALink';
    case 'number':
    case 'money':
    case 'percent':
    case 'score':
      return numberUnfit(field, value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value) && value >= '1900' && value < '2200'
        ? null
        : 'notADate';
    case 'choice':
      return field.options?.some(({ key }) => key === value) === true ? null : 'notAChoice';
    case 'yesNo':
      return typeof value === 'boolean' ? null : 'notYesOrNo';
    case 'link':
      return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? null : 'notALink';
  }
}

function numberUnfit(field: RegisterField, value: FieldValue): Unfit | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'notANumber';
  const isWhole = field.type === 'money' || field.type === 'score';
  if (isWhole && !Number.isSafeInteger(value)) return 'notWhole';
  const { least, most } = boundsOf(field);
  return value < least || value > most ? 'outOfBounds' : null;
}

function isAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && value.length <= MOST_TEXT;
}
