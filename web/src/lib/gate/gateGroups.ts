import { addDays } from '#domain/calendar/plainDate.ts';
import { awaitedSeats } from '#domain/gate/countVotes.ts';
import { isPassed, openSubmission } from '#domain/gate/evolveGate.ts';
import { gateKeys, stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import { restsUntil } from '#domain/gate/restsUntil.ts';
import type { VoterSeat } from '#domain/gate/whoMayVote.ts';
import { hasEnded } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';

/** Gates and starts further away than this are folded: a quarter is what people plan by. */
export const soonDays = 90;

/** What a gate asks of the viewer: their vote, a request they answer for, or nothing. */
export type GateAsk = 'vote' | 'request' | 'none';
export type GateEntry = { readonly gate: GateKey; readonly by: PlainDate; readonly asks: GateAsk };
export type StageEntry = { readonly stage: StageKey; readonly by: PlainDate };

/** Every gate once, where a person would look for it; each group in the order of its dates. */
export type DecisionGroups = {
  readonly yours: readonly GateEntry[];
  readonly inReview: readonly GateEntry[];
  readonly soon: readonly GateEntry[];
  readonly later: readonly GateEntry[];
  readonly decided: readonly GateEntry[];
  /** Stages that wait for their start decision and whose planned start is near or past. */
  readonly starts: readonly StageEntry[];
};

/** Who looks: the person, whether they manage the programme, and the stages they lead. */
export type Onlooker = {
  readonly person: string;
  readonly manages: boolean;
  readonly leads: readonly StageKey[];
};

/** Sorts the gates of a programme for one viewer. A gate sent back or paused is not decided: it will be asked for again. */
export function decisionGroups(
  view: ProgrammeView,
  onlooker: Onlooker,
  on: PlainDate,
  voters: (gate: GateKey) => readonly VoterSeat[],
): DecisionGroups {
  const until = addDays(on, soonDays);
  const placed = gateKeys.map((gate) => {
    const by = view.gates[gate].due.approved;
    const asks = asksOf(view, gate, onlooker, on, voters);
    return { place: placeOf(view, gate, asks, until), entry: { gate, by, asks } };
  });
  const among = (place: Place): GateEntry[] =>
    placed
      .filter((one) => one.place === place)
      .map(({ entry }) => entry)
      .toSorted((one, other) => one.by.localeCompare(other.by));
  return {
    yours: among('yours'),
    inReview: among('inReview'),
    soon: among('soon'),
    later: among('later'),
    decided: among('decided').toSorted((one, other) =>
      decidedAt(view, other.gate).localeCompare(decidedAt(view, one.gate)),
    ),
    starts: startsOf(view, until),
  };
}

type Place = Exclude<keyof DecisionGroups, 'starts'>;

function placeOf(view: ProgrammeView, gate: GateKey, asks: GateAsk, until: PlainDate): Place {
  if (isPassed(view.gates[gate]) || hasEnded(view.programme)) return 'decided';
  if (asks !== 'none') return 'yours';
  if (openSubmission(view.gates[gate]) !== undefined) return 'inReview';
  return view.gates[gate].due.approved <= until ? 'soon' : 'later';
}

function asksOf(
  view: ProgrammeView,
  gate: GateKey,
  { person, manages, leads }: Onlooker,
  on: PlainDate,
  voters: (gate: GateKey) => readonly VoterSeat[],
): GateAsk {
  if (isPassed(view.gates[gate]) || hasEnded(view.programme)) return 'none';
  const open = openSubmission(view.gates[gate]);
  if (open !== undefined) {
    const awaited = awaitedSeats(view.gates[gate].policy, open, voters(gate));
    return awaited.some((seat) => seat.person === person) ? 'vote' : 'none';
  }
  const stage = stageOfGate[gate];
  const mine = stage === null ? manages : leads.includes(stage);
  return mine && requestPossible(view, gate) && isPressing(view, gate, on) ? 'request' : 'none';
}

/** Sent back, its pause over, or due within a month: the same reach as the inbox has. */
function isPressing(view: ProgrammeView, gate: GateKey, on: PlainDate): boolean {
  const { decision, due } = view.gates[gate];
  if (decision?.outcome === 'recycle') return true;
  if (restsUntil(view, gate, on) !== null) return false;
  if (decision?.outcome === 'hold' && decision.holdUntil !== undefined && decision.holdUntil <= on)
    return true;
  return due.approved <= addDays(on, 30);
}

/** Whether anything can be asked of a gate in the programme's and the stage's state. */
export function requestPossible(view: ProgrammeView, gate: GateKey): boolean {
  const stage = stageOfGate[gate];
  if (gate === 'gate0') return view.programme.state === 'draft';
  if (view.programme.state !== 'running') return false;
  if (stage === null) return true;
  return view.stages[stage].state === 'active' || view.stages[stage].state === 'paused';
}

function startsOf(view: ProgrammeView, until: PlainDate): readonly StageEntry[] {
  if (view.programme.state !== 'running') return [];
  return stageKeys
    .filter(
      (stage) => view.stages[stage].state === 'notStarted' && view.stages[stage].start.approved <= until,
    )
    .map((stage) => ({ stage, by: view.stages[stage].start.approved }))
    .toSorted((one, other) => one.by.localeCompare(other.by));
}

function decidedAt(view: ProgrammeView, gate: GateKey): string {
  return view.gates[gate].decision?.at ?? '';
}
