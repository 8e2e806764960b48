import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import { register as text } from '#lib/i18n/text/register.ts';
import type { Cells } from './cells.ts';
import { cellText } from './cellText.ts';
import type { CellFault } from './readCell.ts';

/** What is wrong in a cell, as a sentence; a bound is written as the cell's own values are. */
export function faultSentence(
  { fault, bound }: { readonly fault: CellFault; readonly bound?: number },
  field: RegisterField,
  cells: Cells,
): string {
  return text.faults[fault](bound === undefined ? '' : cellText(bound, field, cells));
}
