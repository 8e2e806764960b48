import type { NewProgramme } from '#contract/programme.ts';
import type { FiscalCalendar } from '#domain/calendar/fiscalCalendar.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';
import { isTimeZone } from '#domain/calendar/zone.ts';
import type { ApproverClass } from '#domain/gate/gate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { ProposedPlan } from '#domain/methodology/plan.ts';
import { leastHorizonMonths, mostHorizonMonths } from '#domain/programme/decideProgramme.ts';
import type { SeatKind } from '#domain/seat/seat.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';

/** A seat as the form holds it; an empty `person` leaves it vacant. */
export type DraftSeat = {
  key: string;
  kind: SeatKind;
  name: string;
  stage?: StageKey;
  class?: ApproverClass;
  person: string;
};

/** A programme as it is being written: texts as typed, so that going back or reloading loses nothing. */
export type ProgrammeDraft = {
  step: number;
  name: string;
  vision: string;
  definition: string;
  mandate: string;
  startOn: string;
  horizonMonths: string;
  horizonReason: string;
  timeZone: string;
  currency: string;
  calendar: 'year' | 'months' | 'fourFourFive';
  startMonth: string;
  namedAfterEnd: boolean;
  plan: Record<StageKey, { startOn: string; endOn: string }>;
  /** Set once a date of the plan was changed by hand: from then on nothing proposes over it. */
  planIsOwn: boolean;
  seats: DraftSeat[];
};

export const createSteps = ['charter', 'time', 'plan', 'seats'] as const;
export type CreateStep = (typeof createSteps)[number];

export type DraftFault =
  | 'missing'
  | 'notADate'
  | 'horizonNumber'
  | 'horizonTooLong'
  | 'horizonReason'
  | 'timeZone'
  | 'currency'
  | 'endBeforeStart';

/** What is wrong, by field: `name`, `startOn`, `plan.technology`, `seats.3`. */
export type DraftFaults = Readonly<Record<string, DraftFault>>;

/** The months of horizon that were typed, or `undefined` where they are no whole number. */
export function horizonOf(draft: Pick<ProgrammeDraft, 'horizonMonths'>): number | undefined {
  return /^\d{1,3}$/.test(draft.horizonMonths.trim()) ? Number(draft.horizonMonths) : undefined;
}

/** Whether the horizon needs its written reason: under 24 months (element 44). */
export function needsReason(draft: Pick<ProgrammeDraft, 'horizonMonths'>): boolean {
  const months = horizonOf(draft);
  return months !== undefined && months > 0 && months < leastHorizonMonths;
}

/** The fiscal calendar that the three choices of the form come to. */
export function calendarOf(
  draft: Pick<ProgrammeDraft, 'calendar' | 'startMonth' | 'namedAfterEnd'>,
): FiscalCalendar {
  if (draft.calendar === 'year') return { kind: 'months', startMonth: 1, namedAfterEnd: true };
  return {
    kind: draft.calendar,
    startMonth: Number(draft.startMonth) || 1,
    namedAfterEnd: draft.namedAfterEnd,
  };
}

/** What keeps a step from being left; nothing wrong is an empty object. An overlap of stages is right, never a fault. */
export function faultsIn(draft: ProgrammeDraft, step: CreateStep): DraftFaults {
  switch (step) {
    case 'charter':
      return draft.name.trim() === '' ? { name: 'missing' } : {};
    case 'time':
      return timeFaults(draft);
    case 'plan':
      return planFaults(draft);
    case 'seats':
      return Object.fromEntries(
        draft.seats.flatMap(({ key, name }) =>
          name.trim() === '' ? [[`seats.${key}`, 'missing' as const]] : [],
        ),
      );
  }
}

function timeFaults(draft: ProgrammeDraft): DraftFaults {
  const months = horizonOf(draft);
  return {
    ...(isPlainDate(draft.startOn) ? {} : { startOn: 'notADate' as const }),
    ...(months === undefined || months === 0 ? { horizonMonths: 'horizonNumber' as const } : {}),
    ...(months !== undefined && months > mostHorizonMonths
      ? { horizonMonths: 'horizonTooLong' as const }
      : {}),
    ...(needsReason(draft) && draft.horizonReason.trim() === ''
      ? { horizonReason: 'horizonReason' as const }
      : {}),
    ...(isTimeZone(draft.timeZone) ? {} : { timeZone: 'timeZone' as const }),
    ...(/^[A-Z]{3}$/.test(draft.currency.trim().toUpperCase()) ? {} : { currency: 'currency' as const }),
  };
}

function planFaults({ plan }: ProgrammeDraft): DraftFaults {
  const faults: Record<string, DraftFault> = {};
  for (const key of stageKeys) {
    const { startOn, endOn } = plan[key];
    if (!isPlainDate(startOn) || !isPlainDate(endOn)) faults[`plan.${key}`] = 'notADate';
    else if (endOn <= startOn) faults[`plan.${key}`] = 'endBeforeStart';
  }
  return faults;
}

/** Puts the method's proposal in place, unless the person has made the plan their own. */
export function withProposal(draft: ProgrammeDraft, proposed: ProposedPlan): ProgrammeDraft['plan'] {
  if (draft.planIsOwn) return draft.plan;
  return Object.fromEntries(stageKeys.map((key) => [key, { ...proposed[key] }])) as ProgrammeDraft['plan'];
}

/** The body of POST /api/programmes. Call it on a draft without faults. */
export function bodyOf(draft: ProgrammeDraft): NewProgramme {
  return {
    charter: {
      name: draft.name.trim(),
      vision: draft.vision.trim(),
      definition: draft.definition.trim(),
      mandate: draft.mandate.trim(),
      startOn: draft.startOn,
      horizonMonths: horizonOf(draft) ?? 36,
      ...(needsReason(draft) ? { horizonReason: draft.horizonReason.trim() } : {}),
      timeZone: draft.timeZone,
      currency: draft.currency.trim().toUpperCase(),
      fiscalCalendar: calendarOf(draft),
    },
    plan: draft.plan,
    seats: draft.seats.map(({ kind, name, stage, class: voice, person }) => ({
      kind,
      name: name.trim(),
      ...(stage === undefined ? {} : { stage }),
      ...(voice === undefined ? {} : { class: voice }),
      ...(person === '' ? {} : { person }),
    })),
  };
}

/** The role a seat brings with it. */
export function roleOf({ kind, class: voice }: Pick<DraftSeat, 'kind' | 'class'>): MemberRole {
  switch (kind) {
    case 'sponsor':
      return 'leader';
    case 'programmeManager':
      return 'programmeManager';
    case 'stageLead':
      return 'stageLead';
    case 'approver':
      return voice === 'customer' ? 'customerVoice' : 'approver';
    case 'kpiOwner':
      return 'teamMember';
  }
}

/** Who may do more comes first: somebody with two seats gets the role that allows both. */
const byReach: readonly MemberRole[] = [
  'programmeManager',
  'leader',
  'stageLead',
  'teamMember',
  'approver',
  'customerVoice',
];

/** The people to take in as members, each once; the creator is the manager already and is left out. */
export function membersOf(
  seats: readonly DraftSeat[],
  creator: string,
): readonly { readonly person: string; readonly role: MemberRole }[] {
  const seated = seats.filter(({ person }) => person !== '' && person !== creator);
  const people = [...new Set(seated.map(({ person }) => person))];
  return people.map((person) => {
    const roles = seated.filter((seat) => seat.person === person).map(roleOf);
    return { person, role: byReach.find((role) => roles.includes(role)) ?? 'teamMember' };
  });
}
