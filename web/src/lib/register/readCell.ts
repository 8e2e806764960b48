import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import { boundsOf, unfitOf } from '#domain/register/checkValue.ts';
import type { FieldValue } from '#domain/register/register.ts';
import { locales } from '#lib/i18n/locales.ts';
import { tags } from '#lib/present/number.ts';
import { parseDate } from '#lib/present/parseDate.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';
import { folded, minorDigits, type Cells, type LinkTarget } from './cells.ts';

export type CellFault =
  | 'notANumber'
  | 'notWhole'
  | 'tooSmall'
  | 'tooLarge'
  | 'notADate'
  | 'notAnOption'
  | 'notYesNo'
  | 'noSuchTarget'
  | 'manyTargets'
  | 'notAnAddress'
  | 'tooLong'
  | 'missing';

/** `guessed`: the language had to decide how `1,234` is read. `bound` is the number that was passed. */
export type CellReading =
  | { readonly ok: true; readonly value: FieldValue | null; readonly guessed?: true }
  | { readonly ok: false; readonly fault: CellFault; readonly bound?: number };

const no = (fault: CellFault): CellReading => ({ ok: false, fault });
const yes = (value: FieldValue | null): CellReading => ({ ok: true, value });

/** What a text in a field's cell comes to; an empty one clears the field. */
export function readCell(text: string, field: RegisterField, cells: Cells): CellReading {
  const typed = text.trim();
  if (typed === '') return yes(null);
  switch (field.type) {
    case 'text':
      return fitting(typed, field, 'tooLong');
    case 'number':
    case 'money':
    case 'percent':
    case 'score':
      return readFigure(typed, field, cells);
    case 'date':
      return orElse(readDay(typed), 'notADate');
    case 'choice':
      return orElse(readOption(typed, field), 'notAnOption');
    case 'yesNo':
      return orElse(readYesNo(typed), 'notYesNo');
    case 'link':
      return readLink(typed, cells.targets(field.to ?? ''));
    case 'url':
      return fitting(typed, field, 'notAnAddress');
  }
}

function fitting(text: string, field: RegisterField, fault: CellFault): CellReading {
  return unfitOf(field, text) === null ? yes(text) : no(fault);
}

function orElse(value: FieldValue | undefined, fault: CellFault): CellReading {
  return value === undefined ? no(fault) : yes(value);
}

/** A figure in the user's manner of writing. Money is typed in whole units and kept in minor ones. */
function readFigure(text: string, field: RegisterField, { language, currency }: Cells): CellReading {
  const read = parseNumber(text, language);
  if (read.kind !== 'number') return no('notANumber');
  const value = field.type === 'money' ? Math.round(read.value * 10 ** minorDigits(currency)) : read.value;
  if (field.type === 'score' && !Number.isInteger(value)) return no('notWhole');
  const { least, most } = boundsOf(field);
  if (value < least) return { ok: false, fault: 'tooSmall', bound: least };
  if (value > most) return { ok: false, fault: 'tooLarge', bound: most };
  return { ok: true, value, ...(read.guessed ? { guessed: true } : {}) };
}

/** A date as ISO, day first, or with its month in words in either language, as the lists show it. */
function readDay(text: string): string | undefined {
  const bare = text.replace(/[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const plain = parseDate(bare);
  if (plain !== undefined) return plain;
  const [, day, word = '', year] =
    /^(\d{1,2})[\s-]+(?:de\s+)?(\p{L}{3,})\.?[\s,-]+(?:de\s+)?(\d{4})$/u.exec(bare) ?? [];
  const month = monthNumbers().get(folded(word).slice(0, 3));
  if (day === undefined || month === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : undefined;
}

let months: ReadonlyMap<string, number> | undefined;

/** The first three letters of every month in both languages, which never mean two months. */
function monthNumbers(): ReadonlyMap<string, number> {
  months ??= new Map(
    locales.flatMap((language) => {
      const words = new Intl.DateTimeFormat(tags[language], { month: 'long', timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, month) => [folded(words.format(Date.UTC(2000, month))).slice(0, 3), month + 1] as const,
      );
    }),
  );
  return months;
}

/** An option by its name in either language, or its key. */
function readOption(text: string, { options = [] }: RegisterField): string | undefined {
  const bare = folded(text);
  return options.find(({ key, name }) => [key, name.en, name.es].some((one) => folded(one) === bare))?.key;
}

const yesWords = ['yes', 'y', 'x', 'true', '1', 'si', 's', 'verdadero'];
const noWords = ['no', 'n', 'false', '0', 'falso'];

function readYesNo(text: string): boolean | undefined {
  const bare = folded(text);
  if (yesWords.includes(bare)) return true;
  return noWords.includes(bare) ? false : undefined;
}

/** A target by its id or its name; two of the same name are told apart by their ids alone. */
function readLink(text: string, targets: readonly LinkTarget[]): CellReading {
  const exact = targets.find(({ id }) => id === text);
  if (exact) return yes(exact.id);
  const bare = folded(text);
  const named = targets.filter(({ name }) => folded(name) === bare);
  if (named.length > 1) return no('manyTargets');
  return named[0] ? yes(named[0].id) : no('noSuchTarget');
}
