import * as z from 'zod/mini';
import type { stageKeys } from '#domain/stage/stageKey.ts';
import { Finite, Name, PlainDate, Prose, SomeProse, whole, text } from './primitives.ts';
import { NewSeat } from './seat.ts';

/** The fiscal calendar of the company (domain/calendar/fiscalCalendar.ts). */
export const FiscalCalendar = z.strictObject({
  kind: z.enum(['months', 'fourFourFive']),
  startMonth: whole(1, 12),
  namedAfterEnd: z.boolean(),
});

const TimeZone = z.string().check(
  z.refine(
    (value) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
      } catch {
        return false;
      }
    },
    { error: 'notATimeZone' },
  ),
);

const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'notACurrency' }));

/** The charter of a programme (element 1, 7, 44, 65). Horizon under 24 months needs `horizonReason`. */
export const Charter = z.strictObject({
  name: Name,
  vision: Prose,
  definition: Prose,
  mandate: Prose,
  startOn: PlainDate,
  horizonMonths: whole(1, 60),
  horizonReason: z.optional(Prose),
  timeZone: TimeZone,
  currency: Currency,
  fiscalCalendar: FiscalCalendar,
});

const Span = z.strictObject({ startOn: PlainDate, endOn: PlainDate });

/** Body of POST /api/programmes: charter, the five stages' dates (overlap is right), and the first seats. */
export const NewProgramme = z.strictObject({
  charter: Charter,
  plan: z.strictObject({
    businessFocus: Span,
    organisationalStructure: Span,
    businessMetrics: Span,
    customerInteraction: Span,
    technology: Span,
  } satisfies Record<(typeof stageKeys)[number], typeof Span>),
  // 30 aggregates a commit: the programme, 5 stages, 7 gates and its manager leave room for 16 seats.
  seats: z.array(NewSeat).check(z.maxLength(16, { error: 'tooMany' })),
});
export type NewProgramme = z.infer<typeof NewProgramme>;

const Diagnosis = z.strictObject({ on: PlainDate, strengths: SomeProse, weaknesses: SomeProse });
const CustomerPriority = z.strictObject({ rank: whole(1, 20), leaders: whole(1, 1000), on: PlainDate });

/** Body of PATCH /api/programmes/{p}: parts of the charter and the foundations; `null` takes one away. */
export const ProgrammeChanges = z.strictObject({
  charter: z.optional(z.partial(Charter)),
  diagnosis: z.optional(z.nullable(Diagnosis)),
  customerPriority: z.optional(z.nullable(CustomerPriority)),
  limits: z.optional(
    z.strictObject({
      gateLateWorkingDays: whole(0, 250),
      missingMeasurementsRatio: Finite.check(z.gte(0), z.lte(1)),
      closeAfterDays: whole(0, 90),
    }),
  ),
});
export type ProgrammeChanges = z.infer<typeof ProgrammeChanges>;

/** Body of POST /api/programmes/{p}/statements: a person's word on the programme's health. */
export const HealthStatement = z.strictObject({
  health: z.enum(['onTrack', 'atRisk', 'offTrack']),
  text: SomeProse,
});
export type HealthStatement = z.infer<typeof HealthStatement>;

const Reason = text(2000);

/** One move of a planned date; a running programme needs the reason. */
const Move = z.strictObject({
  which: z.enum(['start', 'end', 'due']),
  reading: z.enum(['approved', 'forecast']),
  to: PlainDate,
  reason: Reason,
});

/** Body of PATCH …/stages/{s}, PATCH …/gates/{g} and POST …/milestones/{m}/moves. */
export const Moves = z.strictObject({ moves: z.array(Move).check(z.minLength(1), z.maxLength(4)) });
export type Moves = z.infer<typeof Moves>;

/** Body of POST …/stages/{s}/start and …/resumption. */
export const StageDecision = z.strictObject({ reason: Reason });
export type StageDecision = z.infer<typeof StageDecision>;
