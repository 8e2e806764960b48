import { plannedOn } from '#domain/calendar/dated.ts';
import { addMonths } from '#domain/calendar/plainDate.ts';
import type { Gate } from '#domain/gate/gate.ts';
import { gateKeys, stageOfGate } from '#domain/gate/gateKey.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { DecisionContext } from '#domain/ledger/event.ts';
import { added, changed } from '#domain/ledger/record.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Stage } from '#domain/stage/stage.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { hasEnded, type Charter, type HealthStatement, type Programme } from './programme.ts';

export type ProgrammeRefusal =
  | { readonly code: 'horizonTooShort'; readonly least: number }
  | { readonly code: 'horizonTooLong'; readonly most: number }
  | { readonly code: 'endBeforeStart'; readonly startOn: string; readonly endOn: string }
  | { readonly code: 'programmeEnded' }
  | { readonly code: 'startIsFixed' }
  | { readonly code: 'reasonMissing' };

/** Under two years there is no transformation (element 44): a shorter horizon needs a written reason. */
export const leastHorizonMonths = 24;
/** users.md 1.13. */
export const mostHorizonMonths = 60;

/** A stage's planned dates as the person confirmed them. */
export type StagePlan = {
  readonly [key in StageKey]: { readonly startOn: PlainDate; readonly endOn: PlainDate };
};

/** A seat to begin with; people may be named later. */
export type FirstSeat = Omit<Seat, 'holdings'> & { readonly person?: string };

/** What a person states to create a programme. */
export type NewProgramme = {
  readonly charter: Charter;
  readonly plan: StagePlan;
  readonly seats: readonly FirstSeat[];
  readonly demo?: boolean;
};

/**
 * Creates a programme with all it must have from the first commit on: five stages, seven gates, the creator as its
 * manager, and its first seats. Gates fall due when their stage ends, Gate 0 at the start, the closing gate at the end.
 *
 * @param id the programme's id
 */
export function decideCreation(
  id: string,
  wish: NewProgramme,
  pack: Pack,
  context: DecisionContext & { readonly today: PlainDate },
): Outcome<readonly Happening[], ProgrammeRefusal> {
  const refusal = charterRefusal(wish.charter) ?? planRefusal(wish.plan);
  if (refusal !== null) return refused(refusal);
  const record: Omit<Programme, 'edits'> = {
    state: 'draft',
    charter: wish.charter,
    pack: { id: pack.id, version: pack.version },
    limits: pack.limits,
    ...(wish.demo === true ? { demo: true } : {}),
  };
  return accepted([
    { kind: 'programme', id, events: [{ type: 'programmeCreated', data: { record } }] },
    ...stageKeys.map((key) => plannedStage(key, wish.plan)),
    ...plannedGates(wish, pack),
    {
      kind: 'member',
      id: context.actor.person,
      events: [added('member', { role: 'programmeManager', since: context.today })],
    },
    ...wish.seats.map((seat) => firstSeat(seat, context)),
  ]);
}

function firstSeat(
  { person, ...seat }: FirstSeat,
  context: DecisionContext & { readonly today: PlainDate },
): Happening {
  const holdings = person === undefined ? [] : [{ person, from: context.today }];
  return { kind: 'seat', id: context.newId(), events: [added('seat', { ...seat, holdings })] };
}

function plannedStage(key: StageKey, plan: StagePlan): Happening {
  const record: Omit<Stage, 'edits'> = {
    state: 'notStarted',
    start: plannedOn(plan[key].startOn),
    end: plannedOn(plan[key].endOn),
    moves: [],
  };
  return { kind: 'stage', id: key, events: [{ type: 'stagePlanned', data: { record } }] };
}

function plannedGates(wish: NewProgramme, pack: Pack): readonly Happening[] {
  return gateKeys.map((key) => {
    const stage = stageOfGate[key];
    const programmeDue = key === 'gate0' ? wish.charter.startOn : endOn(wish.charter);
    const policy = pack.gates.find((gate) => gate.key === key)?.policy;
    if (policy === undefined) throw new Error(`The pack ${pack.id} has no policy for ${key}`);
    const record: Gate = {
      state: 'notOpen',
      due: plannedOn(stage === null ? programmeDue : wish.plan[stage].endOn),
      policy,
      submissions: [],
      conditions: [],
      moves: [],
    };
    return { kind: 'gate', id: key, events: [{ type: 'gatePlanned', data: { record } }] };
  });
}

/** The first day after the programme: its start plus its horizon. */
export function endOn(charter: Pick<Charter, 'startOn' | 'horizonMonths'>): PlainDate {
  return addMonths(charter.startOn, charter.horizonMonths);
}

/** What is wrong with a charter's horizon, or `null`. Used by the form and by the server. */
export function charterRefusal(
  charter: Pick<Charter, 'horizonMonths' | 'horizonReason'>,
): ProgrammeRefusal | null {
  if (charter.horizonMonths > mostHorizonMonths) return { code: 'horizonTooLong', most: mostHorizonMonths };
  const reason = charter.horizonReason?.trim() ?? '';
  if (charter.horizonMonths < leastHorizonMonths && reason === '') {
    return { code: 'horizonTooShort', least: leastHorizonMonths };
  }
  return null;
}

function planRefusal(plan: StagePlan): ProgrammeRefusal | null {
  const wrong = stageKeys.map((key) => plan[key]).find(({ startOn, endOn: end }) => end <= startOn);
  return wrong === undefined ? null : { code: 'endBeforeStart', startOn: wrong.startOn, endOn: wrong.endOn };
}

/** What a person may change of the programme itself. */
export type ProgrammeChanges = {
  readonly charter?: Partial<Charter>;
  readonly diagnosis?: Programme['diagnosis'] | null;
  readonly customerPriority?: Programme['customerPriority'] | null;
  readonly limits?: Programme['limits'];
};

/** Changes charter and foundations. After Gate 0 the start is fixed. */
export function decideProgrammeChange(
  id: string,
  programme: Programme,
  changes: ProgrammeChanges,
): Outcome<readonly Happening[], ProgrammeRefusal> {
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  const charter = { ...programme.charter, ...changes.charter };
  if (programme.startedAt !== undefined && charter.startOn !== programme.charter.startOn) {
    return refused({ code: 'startIsFixed' });
  }
  const refusal = charterRefusal(charter);
  if (refusal !== null) return refused(refusal);
  const { charter: charterChanges, limits, ...foundations } = changes;
  const events = [
    ...changed('charter', programme.charter, charterChanges ?? {}),
    ...changed('foundations', programme, foundations),
    ...changed('limits', programme, limits === undefined ? {} : { limits }),
  ];
  return accepted(events.length === 0 ? [] : [{ kind: 'programme', id, events }]);
}

/** A person's dated word on the programme's health. */
export function decideStatement(
  id: string,
  programme: Programme,
  statement: Pick<HealthStatement, 'health' | 'text'>,
): Outcome<readonly Happening[], ProgrammeRefusal> {
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  if (statement.text.trim() === '') return refused({ code: 'reasonMissing' });
  const data = { health: statement.health, text: statement.text };
  return accepted([{ kind: 'programme', id, events: [{ type: 'healthStated', data }] }]);
}
