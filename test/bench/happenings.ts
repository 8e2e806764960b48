import { plannedOn } from '#domain/calendar/dated.ts';
import { addMonths } from '#domain/calendar/plainDate.ts';
import { gateKeys, stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import { packMeasured } from '#domain/kpi/measured.ts';
import { ratioValue } from '#domain/kpi/ratioValue.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { added } from '#domain/ledger/record.ts';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { idOf } from './stand.ts';

/** The size of the programme that the figures are stated for. */
export const size = { months: 36, kpis: 60, segments: 4, milestones: 60, gates: gateKeys.length } as const;

export const startOn = '2027-01-01';

export type MeasuredKpi = { readonly id: string; readonly definition: KpiDefinition };

export function seatOf(id: string, place: number, person: string): Happening {
  const holdings = place === 0 ? [{ person, from: '2026-11-02' }] : [];
  return {
    kind: 'seat',
    id,
    events: [added('seat', { kind: 'kpiOwner', name: `Analytics team ${place + 1}`, holdings })],
  };
}

export function segmentOf(id: string, place: number): Happening {
  const understanding = (what: string) => ({
    text: `${what} of segment ${place + 1}, from 24 interviews and two years of orders.`,
    on: '2026-10-12',
    source: `Customer panel ${2020 + place}`,
  });
  const record = {
    name: ['Weekly regulars', 'Seasonal families', 'Business accounts', 'Newcomers'][place],
    description: 'Grouped by how often and how much they bought in the last twelve months.',
    customers: 12_400 + 3_777 * place,
    focus: place < 2,
    from: '2026-10',
    value: understanding('Value'),
    behaviours: understanding('Behaviours'),
    attitudes: understanding('Attitudes'),
  };
  return { kind: 'segment', id, events: [added('segment', record)] };
}

/** KPIs of the library, by month; the second round over it is another channel's. */
export function kpiDefinition(place: number, ownerSeat: string, segments: readonly string[]): KpiDefinition {
  const { kpiLibrary } = currentPack;
  const template = kpiLibrary[place % kpiLibrary.length];
  if (template === undefined) throw new Error('The library is empty');
  const { name, ...defaults } = definitionFrom(template, 'en');
  const by = <Value>(valueOf: (segment: number) => Value) =>
    Object.fromEntries(segments.map((segment, at) => [segment, valueOf(at)]));
  const before = (segment: number) => 20 + ((place * 7 + segment * 11) % 40);
  return {
    ...defaults,
    name: place < kpiLibrary.length ? name : `${name} (online)`,
    cadence: 'month',
    ownerSeat,
    baselines: by((segment) => ({
      value: before(segment),
      period: '2026-10',
      on: '2026-11-02',
      source: `Data warehouse, report ${4000 + place}`,
    })),
    doNothing: by((segment) => [
      { period: '2026-12', value: before(segment) },
      { period: '2029-12', value: rounded(before(segment) * 0.9) },
    ]),
    trajectories: by((segment) => [
      { period: '2026-12', value: before(segment) },
      { period: '2028-06', value: rounded(before(segment) * 1.1) },
      { period: '2029-12', value: rounded(before(segment) * 1.3) },
    ]),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}

export function measuredIn(
  { id, definition }: MeasuredKpi,
  place: number,
  segments: readonly string[],
  period: string,
  month: number,
): Happening {
  const values = segments.map((segment, at) => ({
    segment,
    measurement: {
      period,
      ...valueFor(definition, place, at, month),
      state: 'final' as const,
      definitionVersion: 1,
    },
  }));
  const data = packMeasured(values, { source: 'Data warehouse' });
  return { kind: 'kpi', id, events: [{ type: 'measured', data }] };
}

/** A value with the noise and the decimals of a real one: the same in every run, and no two alike. */
export function valueFor(
  { entry, unit, decimals }: Pick<KpiDefinition, 'entry' | 'unit' | 'decimals'>,
  place: number,
  segment: number,
  month: number,
): { readonly value: number; readonly numerator?: number; readonly denominator?: number } {
  const noise = Number.parseInt(idOf(`${place} ${segment} ${month}`).replace(/[^a-z0-9]/gi, ''), 36) % 1000;
  const level = 20 + ((place * 7 + segment * 11) % 40) + month / 4 + noise / 250;
  // Half of the ratios come in by their parts, as from a report; the others as the value alone.
  if (entry === 'value' || place % 2 === 1) {
    const scale = unit === 'count' || unit === 'money' ? 173 : 1;
    return { value: Number((scale * level).toFixed(decimals)) };
  }
  // A segment's customers: thousands that grow by a few a month.
  const denominator = 3_000 + ((place * 997 + segment * 2_311) % 9_000) + 12 * month + (noise % 97);
  const numerator = Math.round((denominator * level) / 100);
  return { value: ratioValue(unit, numerator, denominator), numerator, denominator };
}

export function milestoneOf(
  name: string,
  place: number,
  [owner, confirmer]: readonly [string, string],
): Happening {
  const stage = stageKeys[place % stageKeys.length];
  const record = {
    name: `Milestone ${place + 1}: teams work by segment in region ${(place % 12) + 1}`,
    acceptance: `In region ${(place % 12) + 1} every team of the ${stage} stage shows its segment, its KPI and last month's actions.`,
    stage,
    endangers: { kind: 'gate', id: gateKeys[(place % 5) + 1] },
    ownerSeat: owner,
    confirmSeat: confirmer,
    due: plannedOn(addMonths('2027-01-20', monthOf(place))),
    dependsOn: place > 5 ? [idOf(`${name} milestone ${place - 5}`)] : [],
    state: 'planned',
    moves: [],
  };
  return {
    kind: 'milestone',
    id: idOf(`${name} milestone ${place}`),
    events: [{ type: 'milestoneAdded', data: { record } }],
  };
}

/** 60 milestones over 36 months: five every three months. */
function monthOf(place: number): number {
  return Math.floor((place * size.months) / size.milestones);
}

export function milestonesDue(name: string, month: number): readonly Happening[] {
  return Array.from({ length: size.milestones }, (_, place) => place)
    .filter((place) => monthOf(place) === month)
    .map((place): Happening => {
      const on = addMonths('2027-01-20', month);
      const moved = {
        type: 'dateMoved',
        data: {
          which: 'due',
          reading: 'forecast',
          from: on,
          to: addMonths(on, 1),
          reason: 'The new till came late.',
        },
      };
      return {
        kind: 'milestone',
        id: idOf(`${name} milestone ${place}`),
        events: [
          ...(place % 3 === 0 ? [moved] : []),
          { type: 'milestoneReported', data: { doneOn: addMonths(startOn, month + 1) } },
          { type: 'milestoneConfirmed', data: {} },
        ],
      };
    });
}

/** The months after which the exit gates are decided; the closing gate lies ahead. */
const gateMonths: Readonly<Partial<Record<GateKey, number>>> = {
  gate1: 10,
  gate2: 16,
  gate3: 22,
  gate4: 28,
  gate5: 34,
};

export function gatesDue(month: number): readonly GateKey[] {
  return gateKeys.filter((key) => gateMonths[key] === month);
}

export function gateDecided(gate: GateKey, kpi: string, seats: readonly string[]): readonly Happening[] {
  const stage = stageOfGate[gate];
  const criteria = currentPack.criteria.filter((criterion) => criterion.gate === gate);
  const evidence = ['Business case', 'Segment study', 'Review of the stage'].map((title, place) => ({
    title,
    version: `${place + 1}.2`,
    link: `https://documents.example.com/transformation/${gate}/${idOf(`${gate} ${title}`)}`,
    on: '2027-02-01',
    authors: [idOf(`author ${place}`)],
  }));
  const requested = {
    type: 'approvalRequested',
    data: {
      number: 1,
      asks: 'approve',
      comment: 'All criteria are met; the evidence is attached.',
      evidence,
      criteria: criteria.map(({ id }) => ({ id, status: 'met', lacking: [] })),
      hash: idOf(`${gate} submission`).repeat(3).slice(0, 64),
    },
  };
  const votes = ['business', 'finance', 'risk', 'customer'].map((voice, place) => ({
    type: 'voteCast',
    data: {
      seat: seats[place % seats.length],
      class: voice,
      outcome: 'go',
      comment: `The ${voice} view: the figures of the last quarter carry it.`,
      kpi,
      kpiValue: 31.4 + place,
    },
  }));
  const decided = { type: 'gateDecided', data: { outcome: 'go', conditions: [] } };
  const ofGate: Happening = { kind: 'gate', id: gate, events: [requested, ...votes, decided] };
  if (stage === null) return [ofGate];
  return [ofGate, { kind: 'stage', id: stage, events: [{ type: 'stagePassed', data: {} }] }];
}
