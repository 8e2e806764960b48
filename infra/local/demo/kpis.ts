import type { KpiDefinition, Objective } from '#contract/outcomes.ts';
import type { Told } from '#contract/told.ts';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { kpiLibrary } from '#methodology/customerCentric/kpiLibrary.ts';
import {
  baselineQuarter,
  CDNOW,
  cdnowSegments,
  doNothingAfter,
  doNothingMethod,
  INVENTED,
  type CdnowSegment,
  type CdnowValue,
} from './cdnow.ts';
import type { DemoCalendar } from './calendar.ts';

/** Of the data set: context is shown and never judged; the others promise a change against doing nothing, in per cent. */
export const cdnowKpis = [
  { key: 'active-customers', context: true },
  { key: 'revenue', context: true },
  { key: 'repeat-purchase-rate', verb: 'increase', from: 10, to: 20, objective: 'More customers come back' },
  { key: 'lapsed-share-90d', verb: 'reduce', from: 3, to: 6, objective: 'Fewer customers lapse' },
  {
    key: 'average-order-value',
    verb: 'increase',
    from: 5,
    to: 10,
    objective: 'Customers buy more at a time',
  },
  {
    key: 'orders-per-active-customer',
    verb: 'increase',
    from: 3,
    to: 6,
    objective: 'Customers buy more often',
  },
] as const;

/** Invented, for the whole only: the baseline of each, its target, and how much of the way is really made. */
export const inventedKpis = [
  { key: 'segment-owner-coverage', from: 25, to: 100, made: 1.05, seat: 'analytics' },
  { key: 'rework-rate', from: 12, to: 6, made: 0.95, seat: 'operations' },
  { key: 'leadership-customer-time', from: 3, to: 8, made: 1.1, seat: 'operations' },
  { key: 'kpi-based-decisions', from: 20, to: 80, made: 0.9, seat: 'operations' },
  { key: 'first-contact-resolution', from: 58, to: 75, made: 0.85, seat: 'operations' },
  { key: 'on-time-delivery', from: 88, to: 96, made: 1, seat: 'operations' },
  { key: 'identified-customer-share', from: 40, to: 75, made: 0.8, seat: 'operations' },
  { key: 'self-service-share', from: 18, to: 45, made: 0.9, seat: 'operations' },
] as const;

/** What moves what, by keys of the library, and after how many months it shows (element 46). */
const driven: Readonly<Record<string, readonly (readonly [kpi: string, lagMonths: number])[]>> = {
  'repeat-purchase-rate': [['revenue', 0]],
  'lapsed-share-90d': [['revenue', 3]],
  'average-order-value': [['revenue', 0]],
  'orders-per-active-customer': [['revenue', 0]],
  'segment-owner-coverage': [['repeat-purchase-rate', 6]],
  'rework-rate': [['repeat-purchase-rate', 3]],
  'leadership-customer-time': [['lapsed-share-90d', 9]],
  'kpi-based-decisions': [['average-order-value', 6]],
  'first-contact-resolution': [
    ['repeat-purchase-rate', 2],
    ['lapsed-share-90d', 3],
  ],
  'on-time-delivery': [
    ['repeat-purchase-rate', 2],
    ['orders-per-active-customer', 2],
  ],
  'identified-customer-share': [['orders-per-active-customer', 6]],
  'self-service-share': [['orders-per-active-customer', 4]],
};

const horizon = 36;
/** The curves bend early and are straight later; they are drawn straight between these months. */
const curveMonths = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 24, 30, 36];

export type SeatIds = { readonly analytics: string; readonly operations: string };
/** @param idOf the id of a segment of the data set */
export type SegmentIds = (segment: CdnowSegment) => string;

function defaults(key: string) {
  const template = kpiLibrary.find((one) => one.key === key);
  if (template === undefined) throw new Error(`The library has no KPI ${key}.`);
  // The data set holds values, not their parts.
  return { ...definitionFrom(template, 'en'), entry: 'value' as const };
}

/** The KPIs of the data set, with baseline, do-nothing curve and trajectory by segment. */
export function cdnowDefinitions(
  calendar: DemoCalendar,
  values: readonly CdnowValue[],
  segmentId: SegmentIds,
  seats: SeatIds,
): readonly Told<KpiDefinition>[] {
  return cdnowKpis.map((kpi) => {
    const base = defaults(kpi.key);
    const isContext = 'context' in kpi;
    const rounded = (value: number) => Number(value.toFixed(base.decimals + 1));
    const quarterOf = (segment: CdnowSegment) =>
      baselineQuarter.map(
        (period) =>
          values.find((one) => one.kpi === kpi.key && one.period === period && one.segment === segment)
            ?.value ?? 0,
      );
    const bySegment = <Value>(make: (quarter: readonly number[]) => Value) =>
      Object.fromEntries(cdnowSegments.map((segment) => [segmentId(segment), make(quarterOf(segment))]));
    const curve = (change: number) => (quarter: readonly number[]) =>
      curveMonths.map((after) => ({
        period: calendar.month(after),
        value: rounded(doNothingAfter(quarter, after) * (1 + (change * after) / horizon / 100)),
      }));
    return {
      ...base,
      ownerSeat: seats.analytics,
      context: isContext,
      source: CDNOW,
      note: isContext
        ? `Closed group of customers: these fall by nature. ${doNothingMethod}`
        : doNothingMethod,
      baselines: bySegment((quarter) => ({
        value: rounded(quarter.reduce((sum, value) => sum + value, 0) / quarter.length),
        period: calendar.month(0),
        on: calendar.day(1, 2),
        source: `${CDNOW}, mean of April - June 1997`,
      })),
      doNothing: bySegment(curve(0)),
      trajectories: isContext ? {} : bySegment(curve(promised(kpi))),
    };
  });
}

/** Definitions that come before what they are moved by: an id can be named once there is one. */
export function inOrderOfDrives<One extends Pick<KpiDefinition, 'template' | 'context'>>(
  definitions: readonly One[],
): readonly (readonly One[])[] {
  const isMoving = ({ template = '' }: One) => inventedKpis.some(({ key }) => key === template);
  return [
    definitions.filter(({ context }) => context),
    definitions.filter((one) => !one.context && !isMoving(one)),
    definitions.filter(isMoving),
  ];
}

/** The definition with what it moves. */
export function withDrives<One extends Pick<KpiDefinition, 'template'>>(
  definition: One,
  idOf: (template: string) => string,
): One & Pick<KpiDefinition, 'drives'> {
  const moved = driven[definition.template ?? ''] ?? [];
  return { ...definition, drives: moved.map(([kpi, lagMonths]) => ({ kpi: idOf(kpi), lagMonths })) };
}

type Steered = Exclude<(typeof cdnowKpis)[number], { readonly context: true }>;

/** The middle of the promised range, with its sign. */
function promised({ verb, from, to }: Steered): number {
  return ((verb === 'reduce' ? -1 : 1) * (from + to)) / 2;
}

export function inventedDefinitions(calendar: DemoCalendar, seats: SeatIds): readonly Told<KpiDefinition>[] {
  return inventedKpis.map(({ key, from, to, seat }) => ({
    ...defaults(key),
    ownerSeat: seats[seat],
    source: INVENTED,
    baselines: {
      all: { value: from, period: calendar.month(0), on: calendar.day(1, 2), source: INVENTED },
    },
    doNothing: { all: [{ period: calendar.month(0), value: from }] },
    trajectories: {
      all: [
        { period: calendar.month(0), value: from },
        { period: calendar.month(horizon), value: to },
      ],
    },
  }));
}

/** Four promises against doing nothing; each is due with the programme's last month. */
export function demoObjectives(
  by: string,
  ownerSeat: string,
  idOf: (template: string) => string,
): readonly Told<Objective>[] {
  return cdnowKpis.flatMap((kpi) => {
    if ('context' in kpi) return [];
    const { key, verb, from, to, objective } = kpi;
    const { stage } = defaults(key);
    const range = { verb, from, to, unit: 'percent', against: 'doNothing', segment: 'all' } as const;
    return [{ ...range, name: objective, kpi: idOf(key), by, stage, ownerSeat }];
  });
}

/** An invented value: its share of the way, with a ripple of 1 % that repeats every five months. */
export function inventedValue({ from, to, made }: (typeof inventedKpis)[number], month: number): number {
  const share = Math.max(0, month) / horizon;
  const value = from + (to - from) * share * made;
  return Math.round(value * (1 + 0.01 * Math.sin((month * 2 * Math.PI) / 5)) * 10) / 10;
}
