import { periodKind } from '#domain/calendar/period.ts';
import type { Period } from '#domain/time.ts';

/**
 * Reads a period as people and spreadsheets write it: `2027-03`, `2027/3`, `03/2027`, `2027-Q1`, `Q1 2027`, `2027W5`, `2027`; Spanish
 * quarters as `T1 2027`. `null` for anything else, month names among them, because spreadsheets cut their years.
 */
export function readPeriod(text: string): Period | null {
  const bare = text.normalize('NFKC').trim().toUpperCase();
  const yearFirst = /^(\d{4})(?:[-/ ]?([QTW])|[-/ ])(\d{1,2})$/.exec(bare);
  const yearLast = /^([QTW]?)(\d{1,2})[-/ ](\d{4})$/.exec(bare);
  const [year = '', letter = '', number = ''] =
    yearFirst?.slice(1) ?? [yearLast?.[3], yearLast?.[1], yearLast?.[2]].map((part) => part ?? '');
  const read = /^\d{4}$/.test(bare) ? bare : `${year}-${place(letter, number)}`;
  return periodKind(read) === null ? null : read;
}

function place(letter: string, number: string): string {
  if (letter === 'Q' || letter === 'T') return `Q${number}`;
  return `${letter}${number.padStart(2, '0')}`;
}
