import { monthIndex } from '#domain/calendar/plainDate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { ProgrammeView } from './programmeView.ts';

/** Percent of the programme's effort by stage; the five sum to 100 (element 10). */
export type EmphasisShares = { readonly [stage in StageKey]: number };

/** Where this month's effort is to go, and where it goes by the leaders' last word, if they gave one. */
export type Emphasis = { readonly planned: EmphasisShares; readonly actual: EmphasisShares | null };

/** A stage in its planned months carries four times the effort of one that is kept up or being prepared. */
const inHand = 4;
const beside = 1;
/** Months before its start in which a stage is prepared. */
const preparedFor = 3;

/**
 * The shares the plan's own dates propose for a month: four parts to a stage within its months, one part to one that is
 * prepared or kept up, none to one that is further off. With one stage in hand and one kept up that is 80 and 20. Whole
 * percents by largest remainder, so that they sum to 100. Before anything is due, all goes to what begins first.
 */
export function proposedEmphasis(view: Pick<ProgrammeView, 'stages'>, on: PlainDate): EmphasisShares {
  const month = monthIndex(on);
  const parts = stageKeys.map((key) => {
    const { start, end, state } = view.stages[key];
    const first = monthIndex(start.forecast);
    if (month >= first && month < monthIndex(end.forecast)) return inHand;
    const isBegun = state !== 'notStarted' || month >= first;
    return isBegun || month >= first - preparedFor ? beside : 0;
  });
  const earliest = stageKeys
    .map((key) => view.stages[key].start.forecast)
    .reduce((least, one) => (one < least ? one : least));
  const weights = parts.some((part) => part > 0)
    ? parts
    : stageKeys.map((key) => (view.stages[key].start.forecast === earliest ? 1 : 0));
  return shares(weights);
}

/** This month's emphasis: as the leaders planned it, or else as the dates propose; actual by the last result. */
export function emphasisOn(view: ProgrammeView, pack: Pick<Pack, 'assessments'>, today: PlainDate): Emphasis {
  const asked = pack.assessments.find(({ options }) => options === 'stages');
  const kept = view.assessments.find(({ id }) => id === asked?.key);
  const set = kept?.targets.filter(({ on }) => on <= today).toSorted((a, b) => b.on.localeCompare(a.on))[0];
  const last = Object.entries(kept?.results ?? {}).toSorted(([a], [b]) => b.localeCompare(a))[0]?.[1]['all'];
  return {
    planned: set === undefined ? proposedEmphasis(view, today) : byStage(set.values),
    actual: last === undefined ? null : byStage(last.values),
  };
}

function byStage(values: { readonly [option: string]: number }): EmphasisShares {
  return Object.fromEntries(stageKeys.map((key) => [key, values[key] ?? 0])) as EmphasisShares;
}

function shares(weights: readonly number[]): EmphasisShares {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (weight * 100) / sum);
  const floors = exact.map(Math.floor);
  const short = 100 - floors.reduce((one, other) => one + other, 0);
  const byRemainder = exact
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .toSorted((one, other) => other.rest - one.rest || one.place - other.place)
    .slice(0, short);
  const raised = new Set(byRemainder.map(({ place }) => place));
  return Object.fromEntries(
    stageKeys.map((key, place) => [key, (floors[place] ?? 0) + (raised.has(place) ? 1 : 0)]),
  ) as EmphasisShares;
}
