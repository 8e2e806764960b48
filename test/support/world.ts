import type { AggregateKind, Snapshot } from '#domain/ledger/aggregate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import { added } from '#domain/ledger/record.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { MemberRole } from '#domain/member/member.ts';
import { decideCreation, type FirstSeat, type NewProgramme } from '#domain/programme/decideProgramme.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Outcome } from '#domain/outcome.ts';

/** A programme in memory, folded by the same functions as the store folds it. */
export type World = {
  readonly view: () => ProgrammeView;
  /** Applies what a decision came to; throws when it was a refusal. */
  readonly happen: (
    outcome: Outcome<readonly Happening[], { readonly code: string }>,
    by?: { readonly person?: string; readonly at?: string },
  ) => void;
  readonly seat: (name: string) => string;
};

/** A programme of 36 months from 2027-01-01 with plans that overlap; override what a test is about. */
export function aWish(changes: Partial<NewProgramme> = {}): NewProgramme {
  return {
    charter: {
      name: 'Harbour',
      vision: 'Every customer is known and served by one team.',
      definition: 'Managing what makes customers loyal.',
      mandate: 'The sponsor decides about structure and budget.',
      startOn: '2027-01-01',
      horizonMonths: 36,
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: true },
    },
    plan: {
      businessFocus: { startOn: '2027-01-01', endOn: '2027-12-01' },
      organisationalStructure: { startOn: '2027-03-01', endOn: '2028-06-01' },
      businessMetrics: { startOn: '2027-06-01', endOn: '2028-12-01' },
      customerInteraction: { startOn: '2027-12-01', endOn: '2029-06-01' },
      technology: { startOn: '2028-09-01', endOn: '2029-12-01' },
    },
    seats: theSeats,
    ...changes,
  };
}

/** One seat of each voice; the person has the seat's name in lower case. */
export const theSeats: readonly FirstSeat[] = [
  { kind: 'sponsor', name: 'Sponsor', person: 'sponsor' },
  { kind: 'programmeManager', name: 'Manager', person: 'manager' },
  { kind: 'stageLead', name: 'Lead', stage: 'businessFocus', person: 'lead' },
  { kind: 'approver', name: 'Finance', class: 'finance', person: 'finance' },
  { kind: 'approver', name: 'Risk', class: 'risk', person: 'risk' },
  { kind: 'approver', name: 'Customer', class: 'customer', person: 'customer' },
  { kind: 'kpiOwner', name: 'Team', person: 'team' },
];

/** A small pack: only what the creation of a programme reads. */
export const aPack: Pack = {
  id: 'test',
  version: '1',
  limits: { gateLateWorkingDays: 20, missingMeasurementsRatio: 0.25, closeAfterDays: 10 },
  gates: (['gate0', 'gate1', 'gate2', 'gate3', 'gate4', 'gate5', 'closing'] as const).map((key) => ({
    key,
    policy: [
      { class: 'business', needed: 1 },
      { class: 'finance', needed: 1 },
    ],
  })),
} as unknown as Pack;

/** Creates the world with every person of `theSeats` as a member. */
export function aWorld(wish: NewProgramme = aWish(), pack: Pack = aPack): World {
  const snapshots = new Map<string, Snapshot>();
  const apply = (happening: Happening, person: string, at: string): void => {
    const key = `${happening.kind}#${happening.id}`;
    const before = snapshots.get(key);
    const evolve = evolutionOf(happening.kind);
    const state = happening.events.reduce<object | null>(
      (folded, event) => evolve(folded, event, { at, person }),
      (before?.state as object | undefined) ?? null,
    );
    if (state === null) snapshots.delete(key);
    else {
      const { kind, id } = happening;
      const version = (before?.version ?? 0) + happening.events.length;
      snapshots.set(key, { kind, id, version, schemaVersion: 1, visibility: 'programme', state });
    }
  };
  let made = 0;
  const context = {
    at: '2026-11-02T09:00:00.000Z',
    actor: { person: 'manager' },
    newId: () => `id${(made += 1)}`,
    today: '2026-11-02',
  };
  const world: World = {
    view: () => viewOf([...snapshots.values()]),
    happen: (outcome, by = {}) => {
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
      for (const happening of outcome.value) apply(happening, by.person ?? 'manager', by.at ?? context.at);
    },
    seat: (name) => {
      const found = viewOf([...snapshots.values()]).seats.find((seat) => seat.name === name);
      if (found === undefined) throw new Error(`no seat ${name}`);
      return found.id;
    },
  };
  world.happen(decideCreation('p1', wish, pack, context));
  for (const { person } of wish.seats) {
    if (person === undefined || snapshots.has(`member#${person}`)) continue;
    apply(membership(person, 'approver'), 'manager', context.at);
  }
  return world;
}

/** The happening that makes a person a member. */
export function membership(person: string, role: MemberRole): Happening {
  return {
    kind: 'member' satisfies AggregateKind,
    id: person,
    events: [added('member', { role, since: '2026-11-02' })],
  };
}
