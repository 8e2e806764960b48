import { plannedOn } from '#domain/calendar/dated.ts';
import type { Assessment } from '#domain/assessment/assessment.ts';
import type { Gate, GateOutcome } from '#domain/gate/gate.ts';
import { gateKeys, gateOfStage, type GateKey } from '#domain/gate/gateKey.ts';
import type { Kpi, KpiDefinition } from '#domain/kpi/kpi.ts';
import { packSeries } from '#domain/kpi/series.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { emptyRegister, type Register } from '#domain/register/register.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Segment } from '#domain/segment/segment.ts';
import type { Stage } from '#domain/stage/stage.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { aKpi } from '#test/support/records.ts';

/** Gate 0 approved on this day; every KPI's baseline is of October 2026, written down on 2 November. */
export const started = '2027-01-04T09:00:00.000Z';
/** March 2027 has closed: it ended on 31 March and its 10 days to enter are over on 11 April. */
export const today = '2027-04-15';

const held = <State>(id: string, state: State): Held<State> => ({ ...state, id, version: 1 });

export function theKpi(id: string, changes: Partial<KpiDefinition> = {}, more: Partial<Kpi> = {}): Held<Kpi> {
  return held(id, {
    definition: aKpi({ ownerSeat: 'team', ...changes }),
    definitionVersion: 1,
    definedAt: '2026-11-02T09:00:00.000Z',
    series: { all: measured('2027-03', 41) },
    edits: {},
    ...more,
  });
}

/** A series with one final value. */
export function measured(period: string, value: number): string {
  return packSeries([{ period, value, state: 'final', definitionVersion: 1 }]);
}

export function theObjective(changes: Partial<Objective> = {}): Held<Objective> {
  return held('more-repeat', {
    name: 'More customers come back',
    verb: 'increase',
    kpi: 'focus',
    segment: 'all',
    from: 10,
    to: 20,
    unit: 'points',
    against: 'baseline',
    by: '2029-12-31',
    stage: 'businessFocus',
    recordedOn: '2026-11-10',
    edits: {},
    ...changes,
  });
}

export function theSegment(id: string, changes: Partial<Segment> = {}): Held<Segment> {
  const known = { text: 'Known', on: '2026-11-05', source: 'Interviews' };
  return held(id, {
    name: id,
    description: '',
    focus: true,
    from: '2027-01',
    value: known,
    behaviours: known,
    attitudes: known,
    edits: {},
    ...changes,
  });
}

export function theMilestone(changes: Partial<Milestone> = {}): Held<Milestone> {
  return held('one-team', {
    name: 'One team a segment',
    acceptance: 'Every segment has a team',
    stage: 'organisationalStructure',
    endangers: { kind: 'gate', id: 'gate2' },
    ownerSeat: 'team',
    confirmSeat: 'sponsor',
    due: plannedOn('2027-03-01'),
    dependsOn: [],
    state: 'planned',
    moves: [],
    edits: {},
    ...changes,
  });
}

export function theSeat(id: string, seat: Pick<Seat, 'kind'> & Partial<Seat>): Held<Seat> {
  return held(id, { name: id, holdings: [{ person: `p-${id}`, from: '2026-11-02' }], ...seat });
}

export function aGate(key: GateKey, changes: Partial<Gate> = {}): Held<Gate> {
  return held(key, {
    state: 'notOpen',
    due: plannedOn('2028-01-01'),
    policy: [],
    submissions: [],
    conditions: [],
    moves: [],
    ...changes,
  });
}

export function decided(outcome: GateOutcome, at: string): Partial<Gate> {
  return { state: 'decided', decision: { outcome, at } };
}

export function aStage(key: StageKey, changes: Partial<Stage> = {}): Held<Stage> {
  return held(key, {
    state: 'notStarted',
    start: plannedOn('2027-01-04'),
    end: plannedOn('2028-01-01'),
    moves: [],
    edits: {},
    ...changes,
  });
}

/** A list with these counts. */
export function aList(key: string, counts: Readonly<Record<string, number>>): Held<Register> {
  const tallies = Object.fromEntries(Object.entries(counts).map(([tally, sum]) => [tally, { '': sum }]));
  return held(key, { ...emptyRegister, count: 1, next: 2, tallies });
}

/** Both leaders have acknowledged what CRM is to mean here. */
const acknowledged: Held<Assessment> = held('charterWord', {
  rounds: {},
  results: { once: { all: { values: { acknowledge: 100, object: 0 }, n: 2, on: '2026-12-01' } } },
  targets: [],
});

/** A running programme with one complete, measured KPI a stage, as after Gate 0; override what a test is about. */
export function aProgramme(changes: Partial<ProgrammeView> = {}): ProgrammeView {
  const kpiOf = { businessFocus: 'focus', organisationalStructure: 'structure', businessMetrics: 'metrics' };
  const ids: Record<StageKey, string> = { ...kpiOf, customerInteraction: 'interaction', technology: 'tools' };
  return {
    programme: theProgramme(),
    stages: keyed(stageKeys, (key) => aStage(key)),
    gates: keyed(gateKeys, (key) => aGate(key, key === 'gate0' ? decided('go', started) : {})),
    kpis: stageKeys.map((stage) => theKpi(ids[stage], { stage })),
    objectives: [theObjective()],
    segments: [theSegment('light'), theSegment('heavy', { focus: false })],
    milestones: [],
    seats: [
      theSeat('sponsor', { kind: 'sponsor' }),
      theSeat('team', { kind: 'kpiOwner' }),
      ...stageKeys.map((stage) => theSeat(`lead-${stage}`, { kind: 'stageLead', stage })),
    ],
    members: [],
    registers: [
      aList('visionSigns', { wanted: 2 }),
      aList('successNeeds', { settled: 4 }),
      aList('risks', { causesRated: 6 }),
    ],
    assessments: [acknowledged],
    questions: [],
    ...changes,
  };
}

export function theProgramme(changes: Partial<Programme> = {}): Held<Programme> {
  return held('p1', {
    state: 'running',
    charter: {
      name: 'Harbour',
      vision: 'Every customer is known by one team.',
      definition: 'Managing what makes customers loyal.',
      mandate: 'The sponsor decides.',
      startOn: '2027-01-01',
      horizonMonths: 36,
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: true },
    },
    pack: { id: currentPack.id, version: currentPack.version },
    limits: currentPack.limits,
    diagnosis: { on: '2026-11-03', strengths: 'Loyal staff', weaknesses: 'No view of the customer' },
    customerPriority: { rank: 1, leaders: 8, on: '2027-03-01' },
    startedAt: started,
    edits: {},
    ...changes,
  });
}

/** The stages given are passed and in upkeep since that instant. */
export function passed(view: ProgrammeView, stages: readonly StageKey[], at: string): ProgrammeView {
  const state = { state: 'sustaining', startedAt: started, passedAt: at } as const;
  return {
    ...view,
    stages: { ...view.stages, ...keyed(stages, (key) => aStage(key, state)) },
    gates: {
      ...view.gates,
      ...Object.fromEntries(
        stages.map((key) => [gateOfStage[key], aGate(gateOfStage[key], decided('go', at))]),
      ),
    },
  };
}

function keyed<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value,
): { [key in Key]: Value } {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as { [key in Key]: Value };
}
