import * as z from 'zod/mini';
import { approverClasses } from '#domain/gate/gate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { memberRoles } from '#domain/member/member.ts';
import { criterionSeverities, lackingKinds, subjectKinds, type Pack } from '#domain/methodology/pack.ts';
import { itemLevels } from '#domain/methodology/packItem.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { KpiDefinition } from '#contract/outcomes.ts';
import { Count } from './describing.ts';
import { Limits } from './states.ts';

const maybe = z.exactOptional;
const Text = z.strictObject({ en: z.string(), es: z.string() });

/** What every item of a method says of its place. */
const placed = {
  elements: z.array(Count),
  level: z.enum(itemLevels),
  stage: z.enum([...stageKeys, 'programme']),
  gate: z.enum(gateKeys),
  audience: z.array(z.enum(memberRoles)),
  answeredBy: z.enum(memberRoles),
};

const StageTemplate = z.strictObject({
  ...placed,
  key: z.enum(stageKeys),
  number: Count,
  name: Text,
  question: Text,
  intent: Text,
  startMonth: Count,
  endMonth: Count,
});

const GateTemplate = z.strictObject({
  ...placed,
  key: z.enum(gateKeys),
  number: z.nullable(Count),
  name: Text,
  decides: Text,
  policy: z.array(z.strictObject({ class: z.enum(approverClasses), needed: Count })),
  critical: z.boolean(),
  due: z.enum(['programmeStart', 'stageEnd', 'programmeEnd']),
});

const Criterion = z.strictObject({
  ...placed,
  id: z.string(),
  text: Text,
  how: Text,
  severity: z.enum(criterionSeverities),
  require: z.string(),
  lacking: z.strictObject({ kind: z.enum(lackingKinds), expression: z.string() }),
  assessedWhen: maybe(z.string()),
  guard: maybe(z.enum(['offTrack', 'atRisk'])),
  subjects: z.array(z.enum(subjectKinds)),
  at: maybe(z.literal('start')),
});

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
  key: z.string(),
  name: Text,
  formula: Text,
  unitLabel: maybe(Text),
});

/** A version of the method. What the mechanisms run on says what it is by its own fields. */
export const PackAnswer = z.strictObject({
  id: z.string(),
  version: z.string(),
  name: Text,
  about: Text,
  stages: z.array(StageTemplate),
  gates: z.array(GateTemplate),
  criteria: z.array(Criterion),
  kpiLibrary: z.array(KpiTemplate),
  limits: Limits,
  parameters: z.array(z.looseObject({ key: z.string(), value: z.number() })),
  elements: z.array(z.looseObject({ number: Count })),
  warnings: z.array(z.looseObject({ id: z.string() })),
  crosswalks: z.array(z.looseObject({ key: z.string() })),
  registers: z.array(z.looseObject({ key: z.string() })),
  questions: z.array(z.looseObject({ key: z.string() })),
  assessments: z.array(z.looseObject({ key: z.string() })),
} satisfies Record<keyof Pack, z.core.$ZodType>);
