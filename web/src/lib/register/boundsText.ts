import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import { boundsOf } from '#domain/register/checkValue.ts';
import { register as text } from '#lib/i18n/text/register.ts';
import type { Cells } from './cells.ts';
import { cellText } from './cellText.ts';

/** Between which figures a field's value lies; empty where any will do. */
export function boundsText(field: RegisterField, cells: Cells): string {
  if (field.type !== 'score' && (field.least === undefined || field.most === undefined)) return '';
  const { least, most } = boundsOf(field);
  const bounds = text.inBounds(cellText(least, field, cells), cellText(most, field, cells));
  // Many a score's name says it already.
  return field.name[cells.language].includes(bounds) ? '' : bounds;
}
