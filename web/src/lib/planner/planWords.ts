import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterPurpose } from '#domain/methodology/registerTemplate.ts';
import { listFor } from '#domain/programme/plannedWork.ts';
import { planner } from '#lib/i18n/text/planner.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { inSentence } from '#lib/present/inSentence.ts';

/** Which KPI another moves, and when that shows. */
export function movesText(name: string, months: number): string {
  return planner.moves(inSentence(name), months);
}

/** How an entry's state is called in the list it stands in; nothing where the list has no states. */
export function stateName(
  pack: Pick<Pack, 'registers'>,
  purpose: RegisterPurpose,
  state: string | undefined,
  language: Locale,
): string {
  const template = listFor(pack, purpose);
  const field = template?.fields.find(({ key }) => key === template.states?.field);
  return field?.options?.find(({ key }) => key === state)?.name[language] ?? '';
}

/** The field of a list through which an entry names a KPI or an objective. */
export function goalField(
  pack: Pick<Pack, 'registers'>,
  kind: 'kpi' | 'objective',
): { readonly register: string; readonly field: string } | undefined {
  const template = listFor(pack, 'initiatives');
  const field = template?.fields.find(({ type, to }) => type === 'link' && to === kind);
  return template && field && { register: template.key, field: field.key };
}
