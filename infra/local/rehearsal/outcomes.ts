import type { KpiDefinition, NewMeasurement, Objective } from '#contract/outcomes.ts';
import { periodAs, periodsBetween, shiftPeriod } from '#domain/calendar/period.ts';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { kpiLibrary } from '#methodology/customerCentric/kpiLibrary.ts';
import type { Told } from '#contract/told.ts';

/** Two KPIs an area and four where customers are met; all six classes. Baseline and target of the whole. */
const chosen: readonly { readonly key: string; readonly from: number; readonly to: number }[] = [
  { key: 'lapsed-share-90d', from: 60, to: 51 },
  { key: 'leadership-customer-time', from: 4, to: 8 },
  { key: 'segment-owner-coverage', from: 20, to: 95 },
  { key: 'rework-rate', from: 12, to: 6 },
  { key: 'kpi-based-decisions', from: 25, to: 80 },
  { key: 'revenue-per-customer-to-date', from: 60, to: 180 },
  { key: 'repeat-purchase-rate', from: 20, to: 23 },
  { key: 'average-order-value', from: 36, to: 41.4 },
  { key: 'first-contact-resolution', from: 55, to: 75 },
  { key: 'on-time-delivery', from: 82, to: 94 },
  { key: 'identified-customer-share', from: 30, to: 70 },
  { key: 'self-service-share', from: 15, to: 45 },
];

export const segmentNames = ['Light starters', 'Middle starters', 'Heavy starters'] as const;
/** How a segment stands to the whole. */
const shareOf = [1, 0.8, 1, 1.05] as const;

export type Plan = {
  readonly baselineMonth: string;
  readonly lastMonth: string;
  readonly baselineOn: string;
};

/** @param segments ids, the whole first */
export function kpisOf(
  plan: Plan,
  segments: readonly string[],
  ownerSeat: string,
): readonly Told<KpiDefinition>[] {
  return chosen.map(({ key, from, to }) => {
    const template = kpiLibrary.find((one) => one.key === key);
    if (template === undefined) throw new Error(`The library has no KPI ${key}.`);
    const bySegment = <Value>(value: (share: number) => Value) =>
      Object.fromEntries(segments.map((segment, place) => [segment, value(shareOf[place] ?? 1)]));
    return {
      ...definitionFrom(template, 'en'),
      ownerSeat,
      source: 'Invented for the rehearsal',
      baselines: bySegment((share) => ({
        value: from * share,
        period: plan.baselineMonth,
        on: plan.baselineOn,
        source: 'Rehearsal',
      })),
      doNothing: {},
      trajectories: bySegment((share) => [
        { period: plan.baselineMonth, value: from * share },
        { period: plan.lastMonth, value: to * share },
      ]),
    };
  });
}

/** In a rehearsal whatever a team steers moves every result, after half a year. */
export function drivenBy(
  kpis: readonly { readonly id: string; readonly definition: Pick<KpiDefinition, 'role'> }[],
): NonNullable<KpiDefinition['drives']> {
  return kpis
    .filter(({ definition }) => definition.role === 'outcome')
    .map(({ id }) => ({ kpi: id, lagMonths: 6 }));
}

/** Three promises, each 10 to 20 per cent over the baseline: the trajectories go to 15; what a customer has brought triples. */
export function objectivesOf(by: string, idOf: (name: string) => string): readonly Told<Objective>[] {
  const range = { from: 10, to: 20, unit: 'percent', against: 'baseline', by, segment: 'all' } as const;
  return [
    {
      ...range,
      name: 'Customers come back',
      verb: 'increase',
      kpi: idOf('Repeat purchase rate'),
      stage: 'customerInteraction',
    },
    {
      ...range,
      name: 'Customers buy more at a time',
      verb: 'increase',
      kpi: idOf('Average order value'),
      stage: 'customerInteraction',
    },
    {
      ...range,
      name: 'Fewer customers lapse',
      verb: 'reduce',
      kpi: idOf('Lapsed share, 90 days'),
      stage: 'businessFocus',
    },
    {
      ...range,
      from: 190,
      to: 210,
      name: 'Customers are worth more',
      verb: 'increase',
      kpi: idOf('Revenue per customer to date'),
      stage: 'businessMetrics',
    },
  ];
}

type Measured = {
  readonly id: string;
  readonly definition: {
    readonly trajectories: Readonly<Record<string, readonly { readonly value: number }[]>>;
  };
};

/** Every value of a month: on the trajectory, with a ripple of 1 % that repeats every five months. */
export function valuesOf(plan: Plan, month: string, kpis: readonly Measured[]): NewMeasurement[] {
  const done = periodsBetween(plan.baselineMonth, month) / periodsBetween(plan.baselineMonth, plan.lastMonth);
  return kpis.flatMap(({ id, definition }, place) =>
    Object.entries(definition.trajectories).map(([segment, curve]): NewMeasurement => {
      const [from, to] = [curve[0]?.value ?? 0, curve.at(-1)?.value ?? 0];
      const ripple =
        1 + 0.01 * Math.sin(((periodsBetween(plan.baselineMonth, month) + place) * 2 * Math.PI) / 5);
      const value = Math.round((from + (to - from) * Math.max(0, done)) * ripple * 100) / 100;
      return { kpi: id, segment, period: periodAs('month', month), value, state: 'final' };
    }),
  );
}

/** The months before the baseline, as a file: KPI and segment by name. */
export function historyCsv(
  plan: Plan,
  kpis: readonly (Measured & { readonly definition: { readonly name: string } })[],
  segmentName: (id: string) => string,
): string {
  const nameOf = new Map(kpis.map(({ id, definition }) => [id, definition.name]));
  const rows = [-2, -1, 0].flatMap((by) =>
    valuesOf(plan, shiftPeriod(plan.baselineMonth, by), kpis).map(
      ({ kpi, segment, period, value }) =>
        `"${nameOf.get(kpi) ?? ''}",${period},${segmentName(segment)},${value ?? ''}`,
    ),
  );
  return ['kpi,period,segment,value', ...rows].join('\n');
}
