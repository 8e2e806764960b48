import type { EntryRow } from '#domain/register/decideEntries.ts';
import type { FieldValue } from '#domain/register/register.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import type { DemoCalendar } from '../calendar.ts';
import { seatNames } from '../cast.ts';
import { INVENTED, segmentNames, type CdnowSegment } from '../cdnow.ts';

/** What lists refer to, by the names the demo's other files use. */
export type Known = Pick<DemoCalendar, 'day' | 'month'> & {
  readonly segment: (key: Exclude<CdnowSegment, 'all'>) => string;
  /** By its key in the library. */
  readonly kpi: (template: string) => string;
  /** By the library's key of its KPI. */
  readonly objective: (template: string) => string;
  readonly seat: (key: keyof typeof seatNames) => string;
  readonly milestone: (name: string) => string;
};

type Values = { readonly [field: string]: FieldValue | null };

/** Up to 25 rows of one list, as one person enters them on one day of a programme month. */
export type Batch = {
  readonly on: readonly [month: number, day: number];
  readonly who: string;
  readonly register: string;
  readonly rows: (known: Known) => readonly EntryRow[];
};

/** New entries, whose numbers are their places. */
export const entries = (...rows: readonly Values[]): readonly EntryRow[] =>
  rows.map((values) => ({ values }));

/** Entries of the method itself, by their keys, as they are filled in. */
export const filled = (rows: { readonly [preloaded: string]: Values }): readonly EntryRow[] =>
  Object.entries(rows).map(([preloaded, values]) => ({ preloaded, values }));

/** The same change to several entries. */
export const change = (numbers: readonly number[], values: Values): readonly EntryRow[] =>
  numbers.map((number) => ({ number, values }));

/** US dollars in minor units. */
export const usd = (amount: number): number => amount * 100;

/** Where something is known from; in the demo that is made up. */
export const invented = (where: string): string => `${where}. ${INVENTED}`;

export async function knownIn(desk: Desk, { day, month }: DemoCalendar): Promise<Known> {
  const { kpis, objectives, seats, segments, milestones } = await desk.view();
  const sure = (id: string | undefined, name: string): string => {
    if (id === undefined) throw new Error(`The demo has no "${name}".`);
    return id;
  };
  const kpi = (template: string): string =>
    sure(kpis.find(({ definition }) => definition.template === template)?.id, template);
  return {
    day,
    month,
    kpi,
    segment: (key) => sure(segments.find(({ name }) => name === segmentNames[key])?.id, key),
    objective: (template) => sure(objectives.find((one) => one.kpi === kpi(template))?.id, template),
    seat: (key) => sure(seats.find(({ name }) => name === seatNames[key])?.id, key),
    milestone: (name) => sure(milestones.find((one) => one.name === name)?.id, name),
  };
}
