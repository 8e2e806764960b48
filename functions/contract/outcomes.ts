import * as z from 'zod/mini';
import { gateKeys } from '#domain/gate/gateKey.ts';
import {
  cadences,
  kpiClasses,
  kpiDirections,
  kpiRoles,
  kpiRungs,
  kpiUnits,
  measurementStates,
} from '#domain/kpi/kpi.ts';
import { changeUnits, objectiveVerbs } from '#domain/objective/objective.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import {
  Finite,
  Id,
  Name,
  Period,
  PlainDate,
  Prose,
  SomeProse,
  fileText,
  rows,
  text,
  whole,
} from './primitives.ts';

const Stage = z.enum(stageKeys);

const bySegment = <Schema extends z.core.$ZodType>(schema: Schema) => z.record(Id, schema);

const Curve = z
  .array(z.strictObject({ period: Period, value: Finite }))
  .check(z.minLength(1, { error: 'empty' }), z.maxLength(120, { error: 'tooMany' }));

const Drives = z
  .array(z.strictObject({ kpi: Id, lagMonths: whole(0, 60) }))
  .check(z.maxLength(20, { error: 'tooMany' }));

const Benchmark = z.strictObject({ name: Name, value: Finite, on: PlainDate, source: text(200, 1) });

/** A KPI's definition (domain/kpi/kpi.ts). From the library the portal fills in all but owner, baseline and target. */
export const KpiDefinition = z.strictObject({
  name: Name,
  template: z.optional(Id),
  formula: Prose,
  unit: z.enum(kpiUnits),
  unitLabel: z.optional(text(20)),
  decimals: whole(0, 6),
  direction: z.enum(kpiDirections),
  cadence: z.enum(cadences),
  entry: z.enum(['value', 'ratio']),
  stage: Stage,
  ownerSeat: z.optional(Id),
  class: z.enum(kpiClasses),
  rung: z.enum(kpiRungs),
  role: z.enum(kpiRoles),
  horizon: z.enum(['short', 'long']),
  lagMonths: whole(0, 60),
  tolerance: z.strictObject({
    measure: z.enum(['ratio', 'points']),
    atRisk: Finite.check(z.gte(0)),
    offTrack: Finite.check(z.gte(0)),
  }),
  drives: z.optional(
    z
      .array(z.strictObject({ kpi: Id, lagMonths: whole(0, 60) }))
      .check(z.maxLength(20, { error: 'tooMany' })),
  ),
  benchmark: z.optional(Benchmark),
  context: z.boolean(),
  note: z.optional(Prose),
  source: z.optional(Prose),
  baselines: bySegment(z.strictObject({ value: Finite, period: Period, on: PlainDate, source: text(200) })),
  doNothing: bySegment(Curve),
  trajectories: bySegment(Curve),
});
export type KpiDefinition = z.infer<typeof KpiDefinition>;
export const NewKpis = rows(KpiDefinition);

/** An objective as a range (element 67). */
export const Objective = z.strictObject({
  name: Name,
  verb: z.enum(objectiveVerbs),
  kpi: Id,
  segment: Id,
  from: Finite,
  to: Finite,
  unit: z.enum(changeUnits),
  against: z.enum(['baseline', 'doNothing']),
  by: PlainDate,
  stage: Stage,
  ownerSeat: z.optional(Id),
});
export type Objective = z.infer<typeof Objective>;
export const NewObjectives = rows(Objective);

const Understanding = z.strictObject({ text: SomeProse, on: PlainDate, source: text(200, 1) });

/** A customer segment and what is understood of it (element 52). */
export const Segment = z.strictObject({
  name: Name,
  description: Prose,
  customers: z.optional(whole(0, 9_000_000_000_000)),
  focus: z.boolean(),
  from: Period,
  value: z.optional(Understanding),
  behaviours: z.optional(Understanding),
  attitudes: z.optional(Understanding),
});
export type Segment = z.infer<typeof Segment>;
export const NewSegments = rows(Segment);

const Endangers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('objective'), id: Id }),
  z.strictObject({ kind: z.literal('gate'), id: z.enum(gateKeys) }),
]);

/** A milestone; `on` is its approved date. */
export const Milestone = z.strictObject({
  name: Name,
  acceptance: SomeProse,
  stage: Stage,
  endangers: Endangers,
  ownerSeat: Id,
  confirmSeat: Id,
  on: PlainDate,
  dependsOn: z.array(Id).check(z.maxLength(20)),
});
export type Milestone = z.infer<typeof Milestone>;
export const NewMilestones = rows(Milestone);

/** Body of PATCH …/{kpis,objectives,segments,milestones}/{id}: what changes, and why where the rule asks it. */
const changesOf = <Changes extends z.core.$ZodType>(changes: Changes) =>
  z.strictObject({ changes, reason: z.optional(Prose) });
export const KpiChanges = changesOf(
  z.strictObject({
    ...z.partial(KpiDefinition).shape,
    drives: z.optional(z.nullable(Drives)),
    benchmark: z.optional(z.nullable(Benchmark)),
  }),
);
export const ObjectiveChanges = changesOf(z.partial(Objective));
export const SegmentChanges = changesOf(
  z.strictObject({
    ...z.partial(Segment).shape,
    value: z.optional(z.nullable(Understanding)),
    behaviours: z.optional(z.nullable(Understanding)),
    attitudes: z.optional(z.nullable(Understanding)),
  }),
);
export const MilestoneChanges = changesOf(z.partial(z.omit(Milestone, { on: true })));

/** Body of POST …/milestones/{m}/reports. */
export const MilestoneReport = z.strictObject({ doneOn: PlainDate, note: Prose });
export type MilestoneReport = z.infer<typeof MilestoneReport>;

/** Body of POST …/milestones/{m}/confirmations: by another seat; turning a report down needs a note. */
export const MilestoneConfirmation = z.strictObject({ confirmed: z.boolean(), note: Prose });
export type MilestoneConfirmation = z.infer<typeof MilestoneConfirmation>;

/** One measurement: a value, or a numerator and a denominator, or `notAvailable` with a note that says why. */
export const NewMeasurement = z.strictObject({
  kpi: Id,
  segment: Id,
  period: Period,
  value: z.optional(Finite),
  numerator: z.optional(Finite),
  denominator: z.optional(Finite),
  sampleSize: z.optional(whole(0, 9_000_000_000_000)),
  state: z.enum(measurementStates),
  note: z.optional(Prose),
});
export type NewMeasurement = z.infer<typeof NewMeasurement>;

/** Body of POST …/measurements. Each row gets its own verdict; rows without a flaw are written together. */
export const NewMeasurements = z.strictObject({
  items: z
    .array(NewMeasurement)
    .check(z.minLength(1, { error: 'empty' }), z.maxLength(500, { error: 'tooMany' })),
});
export type NewMeasurements = z.infer<typeof NewMeasurements>;

/** Body of POST …/imports (a preview that writes nothing) and of its confirmation: the file as text, up to 5 MB. */
export const ImportFile = z.strictObject({
  fileName: text(200, 1),
  csv: fileText(5_000_000),
  locale: z.enum(['en', 'es']),
});
export type ImportFile = z.infer<typeof ImportFile>;

/** Body of POST …/imports/{i}/confirmation: the previewed file again; bad rows are left out only when said so. */
export const ImportConfirmation = z.strictObject({ ...ImportFile.shape, skipBadRows: z.boolean() });
export type ImportConfirmation = z.infer<typeof ImportConfirmation>;
