import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Language } from '#domain/methodology/text.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';

/** Something an answer says a number for: a choice, a statement, a rung, an area of change or a KPI. */
export type AskOption = { readonly key: string; readonly name: string; readonly trap?: string };

/** What there is to choose from, in the method's order, named in one language. */
export function optionsOf(
  pack: Pick<Pack, 'stages'>,
  view: Pick<ProgrammeView, 'kpis'>,
  { options }: Pick<AssessmentTemplate, 'options'>,
  language: Language,
): readonly AskOption[] {
  if (options === 'stages') return pack.stages.map(({ key, name }) => ({ key, name: name[language] }));
  if (options === 'kpis') {
    return view.kpis
      .filter(({ definition }) => !definition.context)
      .map(({ id, definition }) => ({ key: id, name: definition.name }));
  }
  return options.map(({ key, name, trap }) => ({
    key,
    name: name[language],
    ...(trap === undefined ? {} : { trap: trap[language] }),
  }));
}
