import type { RowFault } from './pasteRows.ts';
import { setup } from '#lib/i18n/text/setup.ts';

/** What is wrong with one field, as a sentence. What an objective lacks is said as its lack. */
export function faultSentence(code: RowFault['code']): string {
  const said: Readonly<Record<string, () => string>> = { ...setup.faults, ...setup.flaws };
  const lacking: Readonly<Record<string, () => string>> = setup.lacking;
  return said[code]?.() ?? (lacking[code] ? setup.lacks(lacking[code]()) : setup.faults.missing());
}
