import { addMonths } from '#domain/calendar/plainDate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Pack } from './pack.ts';
import type { ItemLevel, PackItem } from './packItem.ts';

/** Elements whose rules no setting turns off: customers first, metrics first, understand first, ranges, technology last. */
export const guardElements: readonly number[] = [15, 20, 52, 67, 73];

/** From so many months before it begins, technology is being prepared and its items appear. */
const preparedMonths = 3;

type Choosing = Pick<ProgrammeView, 'programme' | 'stages'>;

/**
 * The elements that are on in a programme on a day: core ones, those of technology from three months before that stage is
 * expected to begin, and what somebody turned on; without what somebody turned off. Guards always are. In a pack that
 * lists no elements (1.0.0) none has a level, and all its items are on unless turned off.
 */
export function elementsOn(view: Choosing, pack: Pack, today: PlainDate): ReadonlySet<number> {
  const { on = [], off = [] } = view.programme.elements ?? {};
  const prepared = isTechnologyPrepared(view, today);
  const byLevel = [...levelsOf(pack)]
    .filter(([, level]) => level === 'core' || (level === 'technology' && prepared))
    .map(([number]) => number);
  const without = new Set(off);
  return new Set([...[...byLevel, ...on].filter((number) => !without.has(number)), ...guardElements]);
}

/** Whether an item takes part: one of its elements is on, or it is a guard. What is off raises nothing. */
export function isOn(
  item: Pick<PackItem, 'elements'> & { readonly guard?: unknown },
  on: ReadonlySet<number>,
): boolean {
  return item.guard !== undefined || item.elements.some((number) => on.has(number));
}

/** What nobody can turn off in a pack: the guards of the method, and what its own guards carry. */
export function guardsOf(pack: Pick<Pack, 'criteria'>): ReadonlySet<number> {
  const carried = pack.criteria.filter(({ guard }) => guard !== undefined);
  return new Set([...guardElements, ...carried.flatMap(({ elements }) => elements)]);
}

/** The elements a pack knows, each with its level. */
export function levelsOf(pack: Pack): ReadonlyMap<number, ItemLevel> {
  if (pack.elements.length > 0) return new Map(pack.elements.map(({ number, level }) => [number, level]));
  const carried = [...pack.criteria, ...pack.kpiLibrary, ...pack.stages, ...pack.gates];
  return new Map(carried.flatMap(({ elements }) => elements.map((number) => [number, 'core'] as const)));
}

function isTechnologyPrepared({ stages: { technology } }: Choosing, today: PlainDate): boolean {
  return technology.state !== 'notStarted' || technology.start.forecast <= addMonths(today, preparedMonths);
}
