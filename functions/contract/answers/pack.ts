import * as z from 'zod/mini';
import { approverClasses } from '#domain/gate/gate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { cadences } from '#domain/kpi/kpi.ts';
import { askForms, type AssessmentTemplate, type QuestionTemplate } from '#domain/methodology/askTemplate.ts';
import { builtInParts, folds, type ElementTemplate } from '#domain/methodology/elementTemplate.ts';
import {
  criterionSeverities,
  lackingKinds,
  subjectKinds,
  type Criterion as CriterionType,
  type Crosswalk as CrosswalkType,
  type Pack,
  type Parameter as ParameterType,
  type StageTemplate as StageType,
  type Warning as WarningType,
} from '#domain/methodology/pack.ts';
import { itemLevels } from '#domain/methodology/packItem.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { PackVersion } from '#contract/method.ts';
import { KpiDefinition } from '#contract/outcomes.ts';
import { Id } from '#contract/primitives.ts';
import { Count, describing } from './describing.ts';
import { Expression, Key, Option, Text, placed, upTo } from './packParts.ts';
import { Register } from './packRegister.ts';
import { Limits } from './states.ts';

const maybe = z.exactOptional;

const StageTemplate = describing<StageType>()(
  z.strictObject({
    ...placed,
    key: z.enum(stageKeys),
    number: Count,
    name: Text,
    question: Text,
    intent: Text,
    startMonth: Count,
    endMonth: Count,
  }),
);

const GateTemplate = z.strictObject({
  ...placed,
  key: z.enum(gateKeys),
  number: z.nullable(Count),
  name: Text,
  decides: Text,
  policy: upTo(10, z.strictObject({ class: z.enum(approverClasses), needed: Count })).check(
    z.minLength(1, { error: 'empty' }),
  ),
  critical: z.boolean(),
  due: z.enum(['programmeStart', 'stageEnd', 'programmeEnd']),
});

const lacking = z.strictObject({ kind: z.enum(lackingKinds), expression: Expression });

const Criterion = describing<CriterionType>()(
  z.strictObject({
    ...placed,
    id: Key,
    text: Text,
    how: Text,
    severity: z.enum(criterionSeverities),
    require: Expression,
    lacking,
    assessedWhen: maybe(Expression),
    guard: maybe(z.enum(['offTrack', 'atRisk'])),
    subjects: upTo(10, z.enum(subjectKinds)),
    at: maybe(z.literal('start')),
  }),
);

const Warning = describing<WarningType>()(
  z.strictObject({ ...placed, id: Key, text: Text, how: Text, require: Expression, lacking }),
);

const KpiTemplate = z.strictObject({
  ...placed,
  ...z.omit(KpiDefinition, {
    template: true,
    ownerSeat: true,
    baselines: true,
    doNothing: true,
    trajectories: true,
    note: true,
    source: true,
  }).shape,
  key: Key,
  name: Text,
  formula: Text,
  unitLabel: maybe(Text),
});

const Parameter = describing<ParameterType>()(
  z.strictObject({
    key: Key,
    elements: upTo(77, Count),
    name: Text,
    value: z.number(),
    least: z.number(),
    most: z.number(),
    unit: z.enum(['months', 'percent', 'periods', 'count', 'weeks', 'score', 'ratio', 'days', 'money']),
  }),
);

const Element = describing<ElementTemplate>()(
  z.strictObject({
    number: Count,
    name: Text,
    about: Text,
    source: z.strictObject({ article: z.enum(['A', 'B', 'C', 'D']), says: Text }),
    level: z.enum(itemLevels),
    stage: placed.stage,
    gate: placed.gate,
    fold: z.enum(folds),
    builtIn: upTo(20, z.enum(builtInParts)),
  }),
);

const Crosswalk = describing<CrosswalkType>()(
  z.strictObject({
    key: Key,
    article: z.enum(['A', 'B', 'C']),
    name: Text,
    steps: upTo(
      40,
      z.strictObject({ name: Text, stages: upTo(5, z.enum(stageKeys)), elements: upTo(77, Count) }),
    ),
  }),
);

const Question = describing<QuestionTemplate>()(
  z.strictObject({ ...placed, key: Key, text: Text, help: Text, mayBeUnused: z.boolean() }),
);

const Ratio = z.number().check(z.gte(0), z.lte(1));

const Assessment = describing<AssessmentTemplate>()(
  z.strictObject({
    ...placed,
    key: Key,
    name: Text,
    question: Text,
    form: z.enum(askForms),
    respondents: z.enum(['leaders', 'stakeholders', 'aggregated']),
    cadence: z.enum([...cadences, 'once']),
    options: z.union([
      upTo(60, z.strictObject({ ...Option.shape, trap: maybe(Text) })),
      z.enum(['kpis', 'stages']),
    ]),
    per: maybe(Key),
    sheet: maybe(z.literal(true)),
    quorumRatio: maybe(Ratio),
    agreementRatio: maybe(Ratio),
    hasTarget: maybe(z.literal(true)),
    done: Expression,
  }),
);

/**
 * A version of the method, as it is told and as it is taken in. Every text may be shown and every list has an end; whether it
 * makes sense is validatePack's to say.
 */
export const PackAnswer = z.strictObject({
  id: Id,
  version: PackVersion,
  name: Text,
  about: Text,
  stages: upTo(5, StageTemplate),
  gates: upTo(7, GateTemplate),
  criteria: upTo(300, Criterion),
  kpiLibrary: upTo(300, KpiTemplate),
  limits: Limits,
  parameters: upTo(100, Parameter),
  elements: upTo(77, Element),
  warnings: upTo(300, Warning),
  crosswalks: upTo(20, Crosswalk),
  registers: upTo(120, Register),
  questions: upTo(100, Question),
  assessments: upTo(100, Assessment),
} satisfies Record<keyof Pack, z.core.$ZodType>);
