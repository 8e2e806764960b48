import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { added, changed, removed } from '#domain/ledger/record.ts';
import { driveFlaw, driversOf, type DriveRefusal } from '#domain/kpi/drives.ts';
import type { Kpi, KpiDefinition } from '#domain/kpi/kpi.ts';
import type { Member } from '#domain/member/member.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import { checkObjective, type ObjectiveFlaw } from '#domain/objective/checkObjective.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Segment } from '#domain/segment/segment.ts';
import { leadsBack } from './leadsBack.ts';
import { hasEnded } from './programme.ts';
import type { ProgrammeView } from './programmeView.ts';

export type RecordRefusal =
  | DriveRefusal
  | { readonly code: 'programmeEnded' }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTaken'; readonly name: string }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'objectiveIncomplete'; readonly flaws: readonly ObjectiveFlaw[] }
  | { readonly code: 'seatUnknown'; readonly seat: string }
  | { readonly code: 'sameSeat' }
  | { readonly code: 'segmentUnknown'; readonly segment: string }
  | { readonly code: 'dependencyUnknown'; readonly milestone: string }
  | { readonly code: 'dependencyCycle' }
  | { readonly code: 'endangersUnknown' }
  | {
      readonly code: 'stillUsed';
      readonly by: readonly { readonly kind: AggregateKind; readonly id: string }[];
    }
  | { readonly code: 'lastManager' }
  | { readonly code: 'alreadyMember' }
  | { readonly code: 'toleranceReversed' }
  | { readonly code: 'cadenceFixed' };

/** The records a person keeps by form or table, in one list: what each is called in the ledger and how it is checked. */
export type RecordOf = {
  readonly kpi: KpiDefinition;
  readonly objective: Omit<Objective, 'edits'>;
  readonly segment: Omit<Segment, 'edits'>;
  readonly milestone: Omit<Milestone, 'edits'>;
  readonly seat: Seat;
  readonly member: Member;
};
export type RecordKind = keyof RecordOf;

/** Adds one record. Pasted tables call it once a row, so that each row has its own verdict. */
export function decideAddition<Kind extends RecordKind>(
  view: ProgrammeView,
  kind: Kind,
  id: string,
  record: RecordOf[Kind],
): Outcome<readonly Happening[], RecordRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  if (kind === 'member' && view.members.some((one) => one.id === id))
    return refused({ code: 'alreadyMember' });
  const flaw = recordFlaw(view, kind, id, record);
  if (flaw !== null) return refused(flaw);
  const event = kind === 'kpi' ? { type: 'kpiDefined', data: { record } } : added(kind, record);
  return accepted([{ kind, id, events: [event] }]);
}

/**
 * Changes one record. How a running programme measures changes only with a reason, and the definition gets a new
 * version (users.md 1.8); everything else is free until a decision binds it.
 */
export function decideRecordChange<Kind extends RecordKind>(
  view: ProgrammeView,
  kind: Kind,
  id: string,
  change: { readonly changes: Partial<RecordOf[Kind]>; readonly reason?: string },
): Outcome<readonly Happening[], RecordRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  const current = recordIn(view, kind, id);
  const flaw = recordFlaw(view, kind, id, { ...current, ...change.changes });
  if (flaw !== null) return refused(flaw);
  if (kind === 'member' && leavesNoManager(view, id, change.changes)) {
    return refused({ code: 'lastManager' });
  }
  const reason = change.reason?.trim() ?? '';
  const events = changed(kind, current, change.changes, reason === '' ? undefined : reason);
  if (kind === 'kpi' && events.length > 0 && view.programme.startedAt !== undefined && reason === '') {
    return refused({ code: 'reasonMissing' });
  }
  return accepted(events.length === 0 ? [] : [{ kind, id, events }]);
}

/** Removes one record that nothing else names. The ledger keeps what it was. */
export function decideRemoval(
  view: ProgrammeView,
  kind: RecordKind,
  id: string,
  reason: string,
): Outcome<readonly Happening[], RecordRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  if (kind === 'member' && leavesNoManager(view, id, {})) return refused({ code: 'lastManager' });
  const by = usersOf(view, kind, id);
  if (by.length > 0) return refused({ code: 'stillUsed', by });
  if (view.programme.startedAt !== undefined && reason.trim() === '')
    return refused({ code: 'reasonMissing' });
  return accepted([{ kind, id, events: [removed(kind, reason.trim() === '' ? undefined : reason)] }]);
}

const collections = {
  kpi: 'kpis',
  objective: 'objectives',
  segment: 'segments',
  milestone: 'milestones',
  seat: 'seats',
  member: 'members',
} as const satisfies { readonly [kind in RecordKind]: keyof ProgrammeView };

function recordIn<Kind extends RecordKind>(view: ProgrammeView, kind: Kind, id: string): RecordOf[Kind] {
  const held = view[collections[kind]].find((one) => one.id === id);
  if (held === undefined) throw new Error(`The view holds no ${kind} ${id}`);
  if ('definition' in held) return held.definition as RecordOf[Kind];
  const { id: _id, version: _version, ...record } = held;
  return record as unknown as RecordOf[Kind];
}

function recordFlaw<Kind extends RecordKind>(
  view: ProgrammeView,
  kind: Kind,
  id: string,
  record: RecordOf[Kind],
): RecordRefusal | null {
  if ('name' in record) {
    const name = record.name.trim();
    if (name === '') return { code: 'nameMissing' };
    if (namesOf(view, kind, id).includes(name.toLocaleLowerCase('en'))) return { code: 'nameTaken', name };
  }
  switch (kind) {
    case 'kpi':
      return kpiFlaw(view, id, record as KpiDefinition);
    case 'objective':
      return objectiveFlaw(view, record as RecordOf['objective']);
    case 'milestone':
      return milestoneFlaw(view, id, record as RecordOf['milestone']);
    case 'segment':
    case 'seat':
    case 'member':
      return null;
  }
}

function namesOf(view: ProgrammeView, kind: RecordKind, id: string): readonly string[] {
  return view[collections[kind]].flatMap((one) => {
    if (one.id === id) return [];
    if ('definition' in one) return [one.definition.name.trim().toLocaleLowerCase('en')];
    return 'name' in one ? [one.name.trim().toLocaleLowerCase('en')] : [];
  });
}

function kpiFlaw(view: ProgrammeView, id: string, kpi: KpiDefinition): RecordRefusal | null {
  const measured = view.kpis.find((one) => one.id === id);
  // A series has one cadence for good: another rhythm is another KPI.
  if (measured !== undefined && hasValues(measured) && measured.definition.cadence !== kpi.cadence) {
    return { code: 'cadenceFixed' };
  }
  if (kpi.tolerance.offTrack < kpi.tolerance.atRisk) return { code: 'toleranceReversed' };
  const named = [kpi.baselines, kpi.doNothing, kpi.trajectories].flatMap((bySegment) =>
    Object.keys(bySegment),
  );
  const unknown = named.find((segment) => !segmentExists(view, segment));
  if (unknown !== undefined) return { code: 'segmentUnknown', segment: unknown };
  return driveFlaw(view.kpis, id, kpi) ?? seatFlaw(view, kpi.ownerSeat);
}

function hasValues(kpi: Kpi): boolean {
  return Object.values(kpi.series).some((packed) => packed !== '');
}

function objectiveFlaw(view: ProgrammeView, objective: RecordOf['objective']): RecordRefusal | null {
  const flaws = checkObjective(view, objective);
  if (flaws.length > 0) return { code: 'objectiveIncomplete', flaws };
  return seatFlaw(view, objective.ownerSeat);
}

function milestoneFlaw(
  view: ProgrammeView,
  id: string,
  milestone: RecordOf['milestone'],
): RecordRefusal | null {
  const seats = seatFlaw(view, milestone.ownerSeat) ?? seatFlaw(view, milestone.confirmSeat);
  if (seats !== null) return seats;
  if (milestone.ownerSeat === milestone.confirmSeat) return { code: 'sameSeat' };
  const { endangers } = milestone;
  if (endangers.kind === 'objective' && !view.objectives.some((one) => one.id === endangers.id)) {
    return { code: 'endangersUnknown' };
  }
  const unknown = milestone.dependsOn.find((other) => !view.milestones.some((one) => one.id === other));
  if (unknown !== undefined) return { code: 'dependencyUnknown', milestone: unknown };
  return dependsOnItself(view, id, milestone.dependsOn) ? { code: 'dependencyCycle' } : null;
}

function dependsOnItself(view: ProgrammeView, id: string, dependsOn: readonly string[]): boolean {
  const next = (other: string) => view.milestones.find((one) => one.id === other)?.dependsOn ?? [];
  return leadsBack(id, dependsOn, next);
}

function seatFlaw(view: ProgrammeView, seat: string | undefined): RecordRefusal | null {
  if (seat === undefined || view.seats.some(({ id }) => id === seat)) return null;
  return { code: 'seatUnknown', seat };
}

function segmentExists(view: ProgrammeView, segment: string): boolean {
  return segment === 'all' || view.segments.some(({ id }) => id === segment);
}

function leavesNoManager(view: ProgrammeView, id: string, changes: Partial<Member>): boolean {
  if (changes.role === 'programmeManager') return false;
  const managers = view.members.filter(({ role }) => role === 'programmeManager');
  return managers.length === 1 && managers[0]?.id === id;
}

function usersOf(
  view: ProgrammeView,
  kind: RecordKind,
  id: string,
): readonly { readonly kind: AggregateKind; readonly id: string }[] {
  const by = (using: AggregateKind, held: readonly { readonly id: string }[]) =>
    held.map((one) => ({ kind: using, id: one.id }));
  switch (kind) {
    case 'kpi':
      return [
        ...by(
          'objective',
          view.objectives.filter((one) => one.kpi === id),
        ),
        ...by(
          'kpi',
          driversOf(view.kpis, id).map(({ kpi }) => kpi),
        ),
      ];
    case 'objective':
      return by(
        'milestone',
        view.milestones.filter(({ endangers }) => endangers.id === id),
      );
    case 'milestone':
      return by(
        'milestone',
        view.milestones.filter(({ dependsOn }) => dependsOn.includes(id)),
      );
    case 'segment':
      return [
        ...by(
          'objective',
          view.objectives.filter(({ segment }) => segment === id),
        ),
        ...by(
          'kpi',
          view.kpis.filter(({ series, definition }) => id in series || id in definition.trajectories),
        ),
      ];
    case 'seat':
      return [
        ...by(
          'kpi',
          view.kpis.filter(({ definition }) => definition.ownerSeat === id),
        ),
        ...by(
          'milestone',
          view.milestones.filter((one) => one.ownerSeat === id || one.confirmSeat === id),
        ),
        ...by(
          'objective',
          view.objectives.filter(({ ownerSeat }) => ownerSeat === id),
        ),
      ];
    case 'member':
      return by(
        'seat',
        view.seats.filter(({ holdings }) =>
          holdings.some((one) => one.person === id && one.until === undefined),
        ),
      );
  }
}
