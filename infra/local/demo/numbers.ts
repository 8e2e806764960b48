import type { NewMeasurement } from '#contract/outcomes.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { DemoCalendar } from './calendar.ts';
import { analyst, operations } from './cast.ts';
import { CDNOW, INVENTED, segmentNames, type CdnowSegment, type CdnowValue } from './cdnow.ts';
import { cdnowKpis, inventedKpis, inventedValue } from './kpis.ts';

/** What was typed in the third month, and what it was: two digits swapped, found in the fifth. */
export const slip = {
  month: 3,
  kpi: 'repeat-purchase-rate',
  segment: 'all',
  typed: 8.37,
  value: 7.38,
} as const;

/** The one number that is missing: it closes with month 11, while Gate 2 is in review. */
export const missing = { month: 11, kpi: 'segment-owner-coverage' } as const;

/** Ids of a programme's KPIs by template, and of its segments by their names in the data set. */
export type Ids = {
  readonly kpi: (template: string) => string;
  readonly segment: (segment: CdnowSegment) => string;
};

export function idsIn(view: ProgrammeView): Ids {
  const kpis = new Map(view.kpis.map(({ id, definition }) => [definition.template ?? '', id]));
  const segments = new Map(view.segments.map(({ id, name }) => [name, id]));
  return {
    kpi: (template) => kpis.get(template) ?? '',
    segment: (segment) => (segment === 'all' ? 'all' : (segments.get(segmentNames[segment]) ?? '')),
  };
}

/** Who enters what of a programme month; every value carries its source. */
export function monthEntries(
  calendar: DemoCalendar,
  values: readonly CdnowValue[],
  ids: Ids,
  month: number,
): readonly { readonly who: string; readonly items: readonly NewMeasurement[] }[] {
  const period = calendar.month(month);
  const state = month === 12 ? 'provisional' : 'final';
  const known = new Set<string>(cdnowKpis.map(({ key }) => key));
  const real = values
    .filter((one) => known.has(one.kpi) && calendar.fromCdnow(one.period) === period)
    .map(({ kpi, segment, value }): NewMeasurement => {
      const isSlip = month === slip.month && kpi === slip.kpi && segment === slip.segment;
      return {
        kpi: ids.kpi(kpi),
        segment: ids.segment(segment),
        period,
        value: isSlip ? slip.typed : value,
        state,
        note: CDNOW,
      };
    });
  // The running month is in from the shop's till alone.
  if (month === 12) return [{ who: analyst, items: real }];
  const made = inventedKpis
    .filter(({ key }) => !(month === missing.month && key === missing.kpi))
    .map((kpi) => ({
      seat: kpi.seat,
      item: {
        kpi: ids.kpi(kpi.key),
        segment: 'all',
        period,
        value: inventedValue(kpi, month),
        state,
        note: INVENTED,
      } as const,
    }));
  const of = (seat: string) => made.filter((one) => one.seat === seat).map(({ item }) => item);
  return [
    { who: analyst, items: [...real, ...of('analytics')] },
    { who: operations, items: of('operations') },
  ];
}

/** The months before the start as a file: January to June 1997, and three months of what is invented. */
export function historyFile(
  calendar: DemoCalendar,
  values: readonly CdnowValue[],
  nameOf: (template: string) => string,
): string {
  const known = new Set<string>(cdnowKpis.map(({ key }) => key));
  const real = values
    .filter(({ kpi, period }) => known.has(kpi) && period < '1997-07')
    .map(({ kpi, period, segment, value }) => [
      nameOf(kpi),
      calendar.fromCdnow(period),
      segmentNames[segment],
      value,
      CDNOW,
    ]);
  return [
    'kpi,period,segment,value,note',
    ...real.map((row) => row.map((cell) => `"${cell}"`).join(',')),
  ].join('\n');
}

/** The same for the invented KPIs; each file is entered by the owner of its KPIs. */
export function inventedHistory(
  calendar: DemoCalendar,
  ids: Ids,
  seat: (typeof inventedKpis)[number]['seat'],
): readonly NewMeasurement[] {
  return inventedKpis
    .filter((kpi) => kpi.seat === seat)
    .flatMap((kpi) =>
      [-2, -1, 0].map((month): NewMeasurement => ({
        kpi: ids.kpi(kpi.key),
        segment: 'all',
        period: calendar.month(month),
        value: kpi.from,
        state: 'final',
        note: INVENTED,
      })),
    );
}
