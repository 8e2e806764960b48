import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { present } from '#lib/problem/presentation.ts';
import { Problem } from '#lib/problem/problem.ts';
import { setup } from '#lib/i18n/text/setup.ts';

/** Why a record, seat or member could not be changed, in the language on screen; what still uses it is named. */
export function recordSentence(failure: unknown, view?: ProgrammeView): string {
  if (!(failure instanceof Problem)) return present(failure).sentence;
  if (failure.code === 'stillUsed' && view) {
    const names = usersIn(failure.facts['by'], view);
    if (names.length > 0) return setup.usedBy(setup.and(names));
  }
  const sentences: Readonly<Record<string, () => string>> = setup.refusals;
  return sentences[failure.code]?.() ?? present(failure).sentence;
}

function usersIn(by: unknown, view: ProgrammeView): string[] {
  if (!Array.isArray(by)) return [];
  const named = [
    ...view.kpis.map(({ id, definition }) => ({ id, name: definition.name })),
    ...view.objectives,
    ...view.milestones,
    ...view.segments,
    ...view.seats,
  ];
  return by.flatMap((one: { readonly id?: unknown }) => named.find(({ id }) => id === one.id)?.name ?? []);
}
