import type { NewKpis, NewMilestones, NewObjectives, NewSegments } from '#contract/outcomes.ts';
import type { NewProgramme } from '#contract/programme.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { currentPack } from '#methodology/packs.ts';
import type * as z from 'zod/mini';

type Items<Schema extends z.ZodMiniType> =
  z.infer<Schema> extends { readonly items: readonly (infer Row)[] } ? Row : never;

/** A programme of 36 months from April 2027 with the seats that Gate 0 asks for. */
export function aProgramme(changes: Partial<NewProgramme> = {}): NewProgramme {
  return {
    charter: {
      name: 'Closer to customers',
      vision: 'Every decision begins with a customer.',
      definition: 'CRM is a strategy of the whole company.',
      mandate: 'The sponsor may change processes in all units.',
      startOn: '2027-04-01',
      horizonMonths: 36,
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: true },
    },
    plan: {
      businessFocus: { startOn: '2027-04-01', endOn: '2028-04-01' },
      organisationalStructure: { startOn: '2027-07-01', endOn: '2028-10-01' },
      businessMetrics: { startOn: '2027-04-01', endOn: '2028-10-01' },
      customerInteraction: { startOn: '2028-01-01', endOn: '2029-10-01' },
      technology: { startOn: '2028-04-01', endOn: '2030-04-01' },
    },
    seats: [],
    ...changes,
  };
}

export function aKpi(changes: Partial<Items<typeof NewKpis>> = {}): Items<typeof NewKpis> {
  return {
    name: 'Repeat rate',
    formula: 'Customers with a second order / customers',
    unit: 'percent',
    decimals: 1,
    direction: 'up',
    cadence: 'month',
    entry: 'value',
    stage: 'businessFocus',
    class: 'customer',
    rung: 'revenue',
    role: 'outcome',
    horizon: 'long',
    lagMonths: 3,
    tolerance: { measure: 'ratio', atRisk: 0.05, offTrack: 0.1 },
    context: false,
    baselines: { all: { value: 20, period: '2027-01', on: '2027-02-10', source: 'Orders' } },
    doNothing: {},
    trajectories: {
      all: [
        { period: '2027-04', value: 20 },
        { period: '2030-03', value: 30 },
      ],
    },
    ...changes,
  };
}

export function anObjective(
  kpi: string,
  changes: Partial<Items<typeof NewObjectives>> = {},
): Items<typeof NewObjectives> {
  return {
    name: 'More customers come back',
    verb: 'increase',
    kpi,
    segment: 'all',
    from: 5,
    to: 10,
    unit: 'points',
    against: 'baseline',
    by: '2029-12-31',
    stage: 'businessFocus',
    ...changes,
  };
}

export function aSegment(changes: Partial<Items<typeof NewSegments>> = {}): Items<typeof NewSegments> {
  const understood = { text: 'They order often and little.', on: '2027-02-01', source: 'Interviews' };
  return {
    name: 'Regulars',
    description: 'Order every month',
    focus: true,
    from: '2027-01',
    value: understood,
    behaviours: understood,
    attitudes: understood,
    ...changes,
  };
}

export function aMilestone(
  seats: readonly [owner: string, confirmer: string],
  changes: Partial<Items<typeof NewMilestones>> = {},
): Items<typeof NewMilestones> {
  return {
    name: 'Shops see orders',
    acceptance: 'Every shop shows last year’s orders of a customer.',
    stage: 'businessFocus',
    endangers: { kind: 'gate', id: 'gate1' },
    ownerSeat: seats[0],
    confirmSeat: seats[1],
    on: '2027-09-30',
    dependsOn: [],
    ...changes,
  };
}

/** Rows of the list of what success needs (element 27), all four agreed. */
export function successNeeds(owner: string): readonly { preloaded: string; values: object }[] {
  const agreed = { state: 'agreed', how: 'Written down', owner };
  return [
    { preloaded: 'centre', values: agreed },
    { preloaded: 'team', values: { ...agreed, rights: 'May change processes.' } },
    { preloaded: 'budget', values: { ...agreed, amount: 800_000 } },
    { preloaded: 'partners', values: agreed },
  ];
}

/** A reason for every criterion of a gate that a reason may override. */
export function reasonsFor(gate: GateKey): Readonly<Record<string, string>> {
  const soft = currentPack.criteria.filter((one) => one.gate === gate && one.severity === 'override');
  return Object.fromEntries(soft.map(({ id }) => [id, 'Not needed for this decision.']));
}
