import type { Endangers } from '#domain/milestone/milestone.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { roadmap } from '#lib/i18n/text/roadmap.ts';
import { status } from '#lib/i18n/text/status.ts';
import { paths } from '#lib/paths.ts';

/** What a milestone endangers, by name and with its page. */
export function endangeredBy(
  view: ProgrammeView,
  endangers: Endangers,
): { readonly name: string; readonly href: string } {
  const p = view.programme.id;
  if (endangers.kind === 'gate')
    return { name: status.gateName[endangers.id](), href: paths.gate(p, endangers.id) };
  const name = view.objectives.find(({ id }) => id === endangers.id)?.name ?? roadmap.nothing();
  return { name, href: paths.objective(p, endangers.id) };
}
