import { countVotes } from '#domain/gate/countVotes.ts';
import { isPassed, openSubmission } from '#domain/gate/evolveGate.ts';
import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import { restsUntil } from '#domain/gate/restsUntil.ts';
import { tally } from '#domain/gate/tally.ts';
import { voicesOf, type VoterSeat } from '#domain/gate/whoMayVote.ts';
import type { PlainDate } from '#domain/time.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { show } from '#lib/present/show.svelte.ts';
import { gate as words } from '#lib/i18n/text/gate.ts';
import { naming } from '#lib/i18n/text/naming.ts';
import { status } from '#lib/i18n/text/status.ts';
import { inTheWay, type CriterionRow } from './criterionRows.ts';
import { requestPossible } from './gateGroups.ts';
import { seatsToFill } from './voters.ts';

/** What stands on top of a gate's page: one or two sentences, the most important fact first. */
export function standingSentence(
  view: ProgrammeView,
  gate: GateKey,
  known: {
    readonly rows: readonly CriterionRow[] | undefined;
    readonly voters: readonly VoterSeat[] | undefined;
    readonly on: PlainDate;
  },
): string {
  const { state, endedAt, charter } = view.programme;
  const held = view.gates[gate];
  const open = openSubmission(held);
  const day = (at: string): string => show.date(dateIn(charter.timeZone, at));
  if (state === 'stopped' && !isPassed(held))
    return words.standing.stopped(endedAt === undefined ? '' : day(endedAt));
  if (open !== undefined) {
    const { missing } = countVotes(held.policy, open);
    const decides = known.voters === undefined ? undefined : tally(held.policy, open, voicesOf(known.voters));
    // No vote fell, but a seat was vacated: nobody is left to complete the approval.
    if (decides?.decided === true) {
      return words.standing.unreachable(naming.and([...new Set(missing)].map((one) => words.classes[one]())));
    }
    const classes = naming.and([...new Set(missing)].map((one) => words.classes[one]()));
    return open.asks === 'stop' ? words.standing.awaitsStop(classes) : words.standing.awaits(classes);
  }
  if (isPassed(held)) return passedSentence(view, gate, day);
  const between = betweenSentence(view, gate, known);
  const before = beforeSentence(view, gate, { on: known.on, day });
  return before === undefined ? between : `${before} ${between}`;
}

function passedSentence(view: ProgrammeView, gate: GateKey, day: (at: string) => string): string {
  const { decision, conditions } = view.gates[gate];
  const at = decision === undefined ? '' : day(decision.at);
  if (decision?.outcome !== 'conditionalGo') return words.standing.approved(at);
  const open = conditions.filter(({ clearedAt }) => clearedAt === undefined).length;
  return words.standing.approvedWithConditions(at, open);
}

/** How the last request ended, where it did not end in an approval. */
function beforeSentence(
  view: ProgrammeView,
  gate: GateKey,
  { on, day }: { readonly on: PlainDate; readonly day: (at: string) => string },
): string | undefined {
  const { decision } = view.gates[gate];
  if (decision?.outcome === 'recycle') return words.standing.sentBack(day(decision.at));
  const until = restsUntil(view, gate, on);
  return until === null ? undefined : words.standing.pausedUntil(show.date(until));
}

function betweenSentence(
  view: ProgrammeView,
  gate: GateKey,
  { rows, voters }: Parameters<typeof standingSentence>[2],
): string {
  const stage = stageOfGate[gate];
  if (!requestPossible(view, gate)) {
    if (view.programme.state === 'draft') return words.standing.notRunning();
    return stage === null
      ? words.standing.notYet()
      : words.standing.stageNotStarted(status.stageName[stage]());
  }
  if (rows === undefined) return '';
  const criteria = inTheWay(rows).length;
  const short = voters === undefined ? [] : seatsToFill(view.gates[gate].policy, voters);
  const things = criteria + new Set(short).size;
  return things === 0 ? words.standing.readyToAsk() : words.standing.thingsBetween(things);
}
