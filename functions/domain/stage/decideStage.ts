import { decideMove, type MoveDate, type MoveRefusal } from '#domain/calendar/moveDate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Programme, ProgrammeState } from '#domain/programme/programme.ts';
import type { Stage } from './stage.ts';
import type { StageKey, StageState } from './stageKey.ts';

export type StageRefusal =
  | MoveRefusal
  | { readonly code: 'programmeNotRunning'; readonly state: ProgrammeState }
  | { readonly code: 'programmeEnded' }
  | { readonly code: 'stageStarted' }
  | { readonly code: 'stageNotPaused'; readonly state: StageState }
  | { readonly code: 'endBeforeStart'; readonly startOn: string; readonly endOn: string }
  | { readonly code: 'metricsNotReady'; readonly stage: StageKey; readonly lacking: readonly string[] };

/**
 * The start decision of a stage. `metrics` is the outcome of guard 20 on the same snapshot: without a KPI that has an
 * owner, a baseline dated before the start and a target, no setting lets a stage start.
 */
export function decideStart(
  key: StageKey,
  stage: Stage,
  programme: Programme,
  start: { readonly reason: string; readonly lacking: readonly string[]; readonly metricsReady: boolean },
): Outcome<readonly Happening[], StageRefusal> {
  if (programme.state !== 'running') return refused({ code: 'programmeNotRunning', state: programme.state });
  if (stage.state !== 'notStarted') return refused({ code: 'stageStarted' });
  if (!start.metricsReady) return refused({ code: 'metricsNotReady', stage: key, lacking: start.lacking });
  if (start.reason.trim() === '') return refused({ code: 'reasonMissing' });
  return accepted([
    { kind: 'stage', id: key, events: [{ type: 'stageStarted', data: { reason: start.reason } }] },
  ]);
}

/** Takes a paused stage up again before its date, or when the date has come. */
export function decideResume(
  key: StageKey,
  stage: Stage,
  programme: Programme,
  reason: string,
): Outcome<readonly Happening[], StageRefusal> {
  if (programme.state !== 'running') return refused({ code: 'programmeNotRunning', state: programme.state });
  if (stage.state !== 'paused') return refused({ code: 'stageNotPaused', state: stage.state });
  if (reason.trim() === '') return refused({ code: 'reasonMissing' });
  return accepted([{ kind: 'stage', id: key, events: [{ type: 'stageResumed', data: { reason } }] }]);
}

/** Moves the start or end of a stage. Overlap with other stages is right and never looked at (element 8). */
export function decideStagePlan(
  key: StageKey,
  stage: Stage,
  programme: Programme,
  moves: readonly MoveDate[],
): Outcome<readonly Happening[], StageRefusal> {
  if (programme.state === 'closed' || programme.state === 'stopped')
    return refused({ code: 'programmeEnded' });
  const events = [];
  const after = { start: stage.start.forecast, end: stage.end.forecast };
  for (const move of moves) {
    if (move.which === 'due') continue;
    const decided = decideMove(stage[move.which], move, programme.state === 'draft');
    if (!decided.ok) return decided;
    events.push(decided.value);
    after[move.which] = move.to;
  }
  if (after.end <= after.start) {
    return refused({ code: 'endBeforeStart', startOn: after.start, endOn: after.end });
  }
  return accepted([{ kind: 'stage', id: key, events }]);
}
