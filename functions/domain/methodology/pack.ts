import type { GatePolicy } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { ProgrammeLimits } from '#domain/programme/programme.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { KpiTemplate } from './kpiTemplate.ts';
import type { AssessmentTemplate, QuestionTemplate } from './askTemplate.ts';
import type { ElementTemplate } from './elementTemplate.ts';
import type { RegisterTemplate } from './registerTemplate.ts';
import type { PackItem } from './packItem.ts';
import type { Text } from './text.ts';

/** One of the five areas of change, with its proposed months in a horizon of 36 (`plan.ts` scales them). */
export type StageTemplate = PackItem & {
  readonly key: StageKey;
  readonly number: number;
  readonly name: Text;
  /** The question the stage answers. */
  readonly question: Text;
  /** What is different when it has passed. */
  readonly intent: Text;
  /** Months after the programme's start in which the stage begins and ends; `endMonth` is exclusive. */
  readonly startMonth: number;
  readonly endMonth: number;
};

/** When a gate is due as the plan proposes it. */
export type GateDue = 'programmeStart' | 'stageEnd' | 'programmeEnd';

/** One of the seven decisions. `critical` gates make the programme off track when they are late (users.md 1.14). */
export type GateTemplate = PackItem & {
  readonly key: GateKey;
  /** 0 to 5; the closing decision has none. */
  readonly number: number | null;
  /** Number and name together, as they always stand on screen: `Gate 1 · Business focus`. */
  readonly name: Text;
  /** What is decided, in one sentence. */
  readonly decides: Text;
  readonly policy: GatePolicy;
  readonly critical: boolean;
  readonly due: GateDue;
};

/**
 * `hard` blocks a request for approval; `override` blocks until someone gives a reason; `advice` never blocks.
 */
export const criterionSeverities = ['hard', 'override', 'advice'] as const;
export type CriterionSeverity = (typeof criterionSeverities)[number];

/**
 * What the ids in a criterion's list of what is lacking stand for. `programme` lists parts of the charter
 * (`programmeParts`), `kpiClass` names of measurement classes, `entry` ids of entries (`needs-12`), `register`, `assessment` and
 * `question` keys of the pack; every other kind lists ids of that kind.
 */
export const lackingKinds = [
  'programme',
  'stage',
  'gate',
  'kpi',
  'kpiClass',
  'objective',
  'segment',
  'milestone',
  'seat',
  'entry',
  'register',
  'assessment',
  'question',
] as const;
export type LackingKind = (typeof lackingKinds)[number];

/** Parts of the programme's own page that a criterion may point to. */
export const programmeParts = [
  'vision',
  'definition',
  'mandate',
  'sponsor',
  'diagnosis',
  'customerPriority',
  'plan',
] as const;

/** Kinds that remember who edited them by hand; the editors of a criterion's subjects may not vote (users.md 1.3). */
export const subjectKinds = ['programme', 'stage', 'kpi', 'objective', 'segment', 'milestone'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/**
 * A condition of a gate, in CEL over the facts of a programme (criterion/facts.ts). `require` is a boolean; `lacking`
 * lists what to fix and is asked only when `require` is false. An empty list then means: there is none yet, make one.
 */
export type Criterion = PackItem & {
  readonly id: string;
  /** What must be true, as one short statement. */
  readonly text: Text;
  /** What to do when it is not, as one sentence. */
  readonly how: Text;
  readonly severity: CriterionSeverity;
  readonly require: string;
  readonly lacking: { readonly kind: LackingKind; readonly expression: string };
  /** Where this is false the criterion is `notAssessed`. Never on a hard criterion: those always count. */
  readonly assessedWhen?: string;
  /**
   * A guard of the method that no setting turns off: once its gate has passed it is looked at for life, and broken it
   * makes the programme this (users.md 1.14).
   */
  readonly guard?: 'offTrack' | 'atRisk';
  readonly subjects: readonly SubjectKind[];
  /** It is asked at the start decision of its stage, not at the gate (elements 4, 17, 30). */
  readonly at?: 'start';
};

/**
 * Something the method warns of, at any time and not only at a gate, in CEL over facts: while `require` is false it
 * stands in the list of signals, until it is cured or a person accepts it until a date.
 */
export type Warning = PackItem & {
  readonly id: string;
  /** What is wrong, as one short statement. */
  readonly text: Text;
  /** What to do about it, as one sentence. */
  readonly how: Text;
  readonly require: string;
  readonly lacking: { readonly kind: LackingKind; readonly expression: string };
};

/** How another writer's sequence maps onto the five stages: what they call a step, and where it lives here. */
export type Crosswalk = {
  readonly key: string;
  readonly article: 'A' | 'B' | 'C';
  readonly name: Text;
  readonly steps: readonly {
    readonly name: Text;
    readonly stages: readonly StageKey[];
    readonly elements: readonly number[];
  }[];
};

/**
 * A number that expressions compare with (`parameters.<key>`); a programme may change it within its bounds. `money` is in
 * minor units of the programme's currency.
 */
export type Parameter = {
  readonly key: string;
  readonly elements: readonly number[];
  readonly name: Text;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly unit: 'months' | 'percent' | 'periods' | 'count' | 'weeks' | 'score' | 'ratio' | 'days' | 'money';
};

/** A method as data: versioned, in two languages, run by the general mechanisms (design.md 1). */
export type Pack = {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly about: Text;
  readonly stages: readonly StageTemplate[];
  readonly gates: readonly GateTemplate[];
  readonly criteria: readonly Criterion[];
  readonly kpiLibrary: readonly KpiTemplate[];
  readonly limits: ProgrammeLimits;
  readonly parameters: readonly Parameter[];
  readonly elements: readonly ElementTemplate[];
  readonly warnings: readonly Warning[];
  readonly crosswalks: readonly Crosswalk[];
  readonly registers: readonly RegisterTemplate[];
  readonly questions: readonly QuestionTemplate[];
  readonly assessments: readonly AssessmentTemplate[];
};
