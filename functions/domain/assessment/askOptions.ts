import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';

/** The keys there are to choose from, in the method's order: its own, the five stages, or the programme's judged KPIs. */
export function optionKeysOf(
  { options }: Pick<AssessmentTemplate, 'options'>,
  { kpis }: Pick<ProgrammeView, 'kpis'>,
): readonly string[] {
  if (options === 'stages') return stageKeys;
  if (options === 'kpis') return kpis.filter(({ definition }) => !definition.context).map(({ id }) => id);
  return options.map(({ key }) => key);
}
