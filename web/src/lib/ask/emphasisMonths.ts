import { periodOf } from '#domain/calendar/period.ts';
import { addMonths, monthIndex } from '#domain/calendar/plainDate.ts';
import type { Cadence } from '#domain/kpi/kpi.ts';
import { proposedEmphasis } from '#domain/programme/emphasis.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Values } from './points.ts';
import { assessmentIn } from './results.ts';

/** A month's effort: as planned, and as leaders say it went; null where nobody was asked. */
export type EmphasisMonth = {
  readonly month: string;
  readonly planned: Values;
  readonly actual: Values | null;
};

type Asked = { readonly key: string; readonly cadence: Cadence | 'once' };

/**
 * Every month of the programme, from the first area's start to the last one's end. A quarter's answer holds for its three
 * months; the plan is what leaders set last before the month's end, or else what the dates propose.
 */
export function emphasisMonths(
  view: Pick<ProgrammeView, 'stages' | 'assessments'>,
  { key, cadence }: Asked,
  today: PlainDate,
): readonly EmphasisMonth[] {
  const held = assessmentIn(view, key);
  const stages = stageKeys.map((stage) => view.stages[stage]);
  const starts = stages.map(({ start }) => start.forecast).toSorted();
  const ends = stages.map(({ end }) => end.forecast).toSorted();
  const first = `${(starts[0] ?? today).slice(0, 7)}-01`;
  const last = ends.at(-1) ?? today;
  const count = Math.max(1, monthIndex(last) - monthIndex(first));
  return Array.from({ length: count }, (_, at) => {
    const on = addMonths(first, at);
    const end = addMonths(on, 1);
    const set = (held?.targets ?? [])
      .filter((target) => target.on < end)
      .toSorted((one, other) => one.on.localeCompare(other.on))
      .at(-1);
    const period = cadence === 'once' ? 'once' : periodOf(on, cadence);
    return {
      month: on.slice(0, 7),
      planned: set?.values ?? proposedEmphasis(view, on),
      actual: held?.results[period]?.['all']?.values ?? null,
    };
  });
}

/** The option whose actual lies furthest from its plan, with how far: below zero it gets less. */
export function furthestFromPlan(
  planned: Values,
  actual: Values,
): { readonly option: string; readonly by: number } | undefined {
  return Object.keys(planned)
    .map((option) => ({ option, by: (actual[option] ?? 0) - (planned[option] ?? 0) }))
    .toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))[0];
}
