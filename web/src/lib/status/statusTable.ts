import type { CriterionStatus, GateState } from '#domain/gate/gate.ts';
import { healthWords, type Health } from '#domain/programme/programme.ts';
import type { StageState } from '#domain/stage/stageKey.ts';

/** Shapes are drawn, so that a status reads in black and white and to every eye; colour never stands alone. */
export type Shape =
  'check' | 'triangle' | 'octagon' | 'square' | 'ring' | 'bars' | 'dot' | 'half' | 'overridden';
export type Tone = 'good' | 'warn' | 'bad' | 'done' | 'idle';
export type Look = { readonly shape: Shape; readonly tone: Tone };

/** The one status table: what each status of each kind looks like. Words are in the dictionary's area `status`. */
export const statusTable = {
  health: {
    offTrack: { shape: 'octagon', tone: 'bad' },
    atRisk: { shape: 'triangle', tone: 'warn' },
    onTrack: { shape: 'check', tone: 'good' },
    noData: { shape: 'ring', tone: 'idle' },
  },
  criterion: {
    notMet: { shape: 'octagon', tone: 'bad' },
    notAssessed: { shape: 'ring', tone: 'idle' },
    overridden: { shape: 'overridden', tone: 'warn' },
    met: { shape: 'check', tone: 'good' },
  },
  milestone: {
    late: { shape: 'triangle', tone: 'warn' },
    due: { shape: 'ring', tone: 'idle' },
    done: { shape: 'square', tone: 'done' },
  },
  gate: {
    inReview: { shape: 'half', tone: 'done' },
    notOpen: { shape: 'ring', tone: 'idle' },
    decided: { shape: 'square', tone: 'done' },
  },
  stage: {
    notStarted: { shape: 'ring', tone: 'idle' },
    active: { shape: 'dot', tone: 'done' },
    inReview: { shape: 'half', tone: 'done' },
    paused: { shape: 'bars', tone: 'idle' },
    sustaining: { shape: 'square', tone: 'done' },
  },
} as const satisfies {
  health: Record<Health, Look>;
  criterion: Record<CriterionStatus, Look>;
  milestone: Record<string, Look>;
  gate: Record<GateState, Look>;
  stage: Record<StageState, Look>;
};

/** A milestone on screen: `late` is due and past its approved date, as the page works out from the programme's today. */
export type MilestoneStatusWord = keyof (typeof statusTable)['milestone'];

/** For sorting worst first: off track 0, at risk 1, on track 2, no data 3. */
export function healthRank(value: Health): number {
  return healthWords.indexOf(value);
}
