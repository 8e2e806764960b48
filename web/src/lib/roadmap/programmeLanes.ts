import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Gate } from '#domain/gate/gate.ts';
import { isPassed, openSubmission } from '#domain/gate/evolveGate.ts';
import { gateKeys, gateOfStage, stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import { gateLateness } from '#domain/programme/gateLateness.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { programmeEnd } from '#domain/programme/time.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { lanes as laneWords } from '#lib/i18n/text/lanes.ts';
import { roadmap } from '#lib/i18n/text/roadmap.ts';
import { status } from '#lib/i18n/text/status.ts';
import { paths } from '#lib/paths.ts';
import { weeksBetween } from '#lib/present/date.ts';
import type { Lane, LaneMark } from '#lib/roadmap/laneShape.ts';
import { milestoneRows, type MilestoneRow } from '#lib/roadmap/milestoneRows.ts';
import { statusTable, type Look } from '#lib/status/statusTable.ts';

/** What the drawing needs beside the programme: the day, and where a click on a milestone leads. */
export type LaneQuestion = {
  readonly on: PlainDate;
  readonly milestoneHref: (id: string) => string;
  /** Each milestone on a row of its own, below its stage. */
  readonly unfolded: boolean;
};

/** The axis: the programme with half a month around it, and what lies outside by a slip. */
export function laneSpan(view: ProgrammeView): { readonly from: PlainDate; readonly until: PlainDate } {
  const { charter } = view.programme;
  const ends = [
    programmeEnd(charter),
    ...stageKeys.map((key) => view.stages[key].end.forecast),
    ...gateKeys.map((key) => view.gates[key].due.forecast),
    ...view.milestones.map(({ due }) => due.forecast),
  ].toSorted();
  const starts = [charter.startOn, ...stageKeys.map((key) => view.stages[key].start.forecast)].toSorted();
  return {
    from: addDays(starts[0] ?? charter.startOn, -20),
    until: addDays(addMonths(ends.at(-1) ?? charter.startOn, 0), 24),
  };
}

/** The programme's own lane and the five stages on one axis; every gate stands once, on the lane it decides about. */
export function programmeLanes(view: ProgrammeView, question: LaneQuestion): readonly Lane[] {
  const rows = milestoneRows(view, question.on);
  const programme: Lane = {
    key: 'programme',
    name: laneWords.programme(),
    gates: gateKeys.filter((key) => stageOfGate[key] === null).map((key) => gateMark(view, key, question.on)),
    milestones: [],
  };
  const stages = stageKeys.flatMap((key) => {
    const mine = rows.filter(({ milestone }) => milestone.stage === key);
    const lane = stageLane(view, key, question, question.unfolded ? [] : mine);
    return question.unfolded ? [lane, ...mine.map((row) => milestoneLane(row, question))] : [lane];
  });
  return [programme, ...stages];
}

function stageLane(
  view: ProgrammeView,
  key: StageKey,
  question: LaneQuestion,
  rows: readonly MilestoneRow[],
): Lane {
  const { start, end, state, startedAt, passedAt } = view.stages[key];
  const { timeZone } = view.programme.charter;
  const began = startedAt === undefined ? start.forecast : dateIn(timeZone, startedAt);
  const first = { start: start.firstApproved, end: end.firstApproved };
  const plan = { start: began, end: passedAt === undefined ? end.forecast : dateIn(timeZone, passedAt) };
  // Days are within the line's own width; only weeks can be seen.
  const moved = weeksBetween(first.start, plan.start) !== 0 || weeksBetween(first.end, plan.end) !== 0;
  return {
    key,
    name: status.stageName[key](),
    href: paths.stage(view.programme.id, key),
    look: statusTable.stage[state],
    status: status.stage[state](),
    plan,
    ...(moved && { first }),
    ...(passedAt !== undefined && { upkeepFrom: dateIn(timeZone, passedAt) }),
    gates: [gateMark(view, gateOfStage[key], question.on)],
    milestones: rows.map((row) => milestoneMark(row, question)),
  };
}

function milestoneLane(row: MilestoneRow, question: LaneQuestion): Lane {
  return {
    key: `milestone ${row.milestone.id}`,
    name: row.milestone.name,
    href: question.milestoneHref(row.milestone.id),
    look: statusTable.milestone[row.status],
    status: [status.milestone[row.status](), slipWords(row.weeks)].filter(Boolean).join(' · '),
    gates: [],
    milestones: [milestoneMark(row, question)],
  };
}

function slipWords(weeks: number): string {
  if (weeks === 0) return '';
  return weeks > 0 ? laneWords.weeksLater(weeks) : laneWords.weeksEarlier(-weeks);
}

function milestoneMark(
  { milestone, on, status: word, doneLate }: MilestoneRow,
  question: LaneQuestion,
): LaneMark {
  return {
    key: milestone.id,
    name: milestone.name,
    on,
    firstOn: milestone.due.firstApproved,
    look: statusTable.milestone[word],
    status: doneLate ? roadmap.doneLate() : status.milestone[word](),
    href: question.milestoneHref(milestone.id),
  };
}

function gateMark(view: ProgrammeView, key: GateKey, on: PlainDate): LaneMark {
  const gate = view.gates[key];
  const { decision, due } = gate;
  const decidedOn =
    isPassed(gate) && decision !== undefined
      ? dateIn(view.programme.charter.timeZone, decision.at)
      : undefined;
  return {
    key,
    name: status.gateName[key](),
    on: decidedOn ?? due.forecast,
    firstOn: due.firstApproved,
    look: gateLook(gate, on),
    status: gateWord(gate),
    href: paths.gate(view.programme.id, key),
  };
}

/** A late gate takes the colour of a late milestone; its word says in words what state it is in. */
function gateLook(gate: Gate, on: PlainDate): Look {
  if (isPassed(gate)) return statusTable.gate.decided;
  if (gateLateness(gate, on) > 0) return { shape: 'triangle', tone: 'warn' };
  return openSubmission(gate) === undefined ? statusTable.gate.notOpen : statusTable.gate.inReview;
}

function gateWord(gate: Gate): string {
  if (openSubmission(gate) !== undefined) return status.gate.inReview();
  return gate.decision === undefined ? status.gate.notOpen() : status.decided[gate.decision.outcome]();
}
