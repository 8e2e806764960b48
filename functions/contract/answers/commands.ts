import * as z from 'zod/mini';
import { entryMarks } from '#domain/measurement/checkMeasurement.ts';
import { importColumns } from '#domain/measurement/importColumns.ts';
import { aggregateKinds, type Snapshot as StoredSnapshot } from '#domain/ledger/aggregate.ts';
import { memberRoles } from '#domain/member/member.ts';
import { Id, Period } from '#contract/primitives.ts';
import type {
  CommandAnswer as Command,
  ImportAnswer as Import,
  ImportPreviewAnswer as ImportPreview,
  MeasurementsAnswer as Measurements,
  ProgrammeAnswer as Programme,
} from '#contract/responses.ts';
import * as asks from './asks.ts';
import { Coded, Count, Instant, describing } from './describing.ts';
import { RegisterCounts } from './registers.ts';
import * as states from './states.ts';

const maybe = z.exactOptional;

const Visibility = z.union([z.enum(['programme', 'leadership']), z.strictObject({ seats: z.array(Id) })]);

const snapshotOf = <Kind extends string, State extends z.core.$ZodType>(kind: Kind, state: State) =>
  z.strictObject({
    kind: z.literal(kind),
    id: Id,
    version: Count,
    schemaVersion: Count,
    visibility: Visibility,
    state,
  });

/** An item of a programme as it stands; its state by its kind. */
export const Snapshot = describing<StoredSnapshot>()(
  z.discriminatedUnion('kind', [
    snapshotOf('programme', states.Programme),
    snapshotOf('stage', states.Stage),
    snapshotOf('gate', states.Gate),
    snapshotOf('kpi', states.Kpi),
    snapshotOf('objective', states.Objective),
    snapshotOf('segment', states.Segment),
    snapshotOf('milestone', states.Milestone),
    snapshotOf('seat', states.Seat),
    snapshotOf('member', states.Member),
    snapshotOf('register', RegisterCounts),
    snapshotOf('assessment', asks.Assessment),
    snapshotOf('question', asks.Question),
  ]),
);

export const ProgrammeAnswer = describing<Programme>()(
  z.strictObject({
    id: Id,
    revision: Count,
    at: Instant,
    now: Instant,
    asOf: maybe(Instant),
    viewer: z.strictObject({ person: Id, role: z.enum(memberRoles), seats: z.array(Id) }),
    snapshots: z.array(Snapshot),
  }),
);

export const CommandAnswer = describing<Command>()(
  z.strictObject({
    revision: Count,
    touched: z.array(z.strictObject({ kind: z.enum(aggregateKinds), id: Id, version: Count })),
  }),
);

export const MeasurementsAnswer = describing<Measurements>()(
  z.strictObject({
    revision: Count,
    verdicts: z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({
          row: Count,
          ok: z.literal(true),
          code: z.enum(['written', 'unchanged', 'corrected']),
          marks: maybe(z.array(z.enum(entryMarks))),
        }),
        z.strictObject({
          row: Count,
          ok: z.literal(false),
          code: z.string(),
          facts: maybe(z.record(z.string(), z.unknown())),
          refusals: maybe(z.array(Coded)),
        }),
      ]),
    ),
  }),
);

export const ImportAnswer = describing<Import>()(
  z.strictObject({
    id: Id,
    state: z.enum(['applying', 'applied']),
    fileName: z.string(),
    person: Id,
    confirmedAt: Instant,
    rows: Count,
    parts: Count,
    partsApplied: Count,
    written: Count,
    passedOver: Count,
  }),
);

const ImportRow = z.discriminatedUnion('verdict', [
  z.strictObject({
    line: Count,
    verdict: z.literal('accepted'),
    kpi: Id,
    segment: Id,
    period: Period,
    value: z.nullable(z.number()),
    before: maybe(z.nullable(z.number())),
    marks: z.array(z.enum(entryMarks)),
  }),
  z.strictObject({ line: Count, verdict: z.literal('refused'), refusals: z.array(Coded) }),
]);

export const ImportPreviewAnswer = describing<ImportPreview>()(
  z.discriminatedUnion('ok', [
    z.strictObject({
      ok: z.literal(true),
      id: Id,
      counts: z.strictObject({ accepted: Count, unchanged: Count, refused: Count }),
      ignored: z.array(z.string()),
      rows: z.array(ImportRow),
      imported: maybe(ImportAnswer),
    }),
    z.strictObject({
      ok: z.literal(false),
      code: z.enum(['columnsMissing', 'columnRepeated', 'noRows', 'tooManyRows', 'unreadable']),
      missing: maybe(z.array(z.enum(importColumns))),
      column: maybe(z.enum(importColumns)),
      limit: maybe(Count),
    }),
  ]),
);
