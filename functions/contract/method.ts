import * as z from 'zod/mini';
import type { FieldProblem } from './problem.ts';
import { Finite, Id, PlainDate, SomeProse, text, whole } from './primitives.ts';

const Elements = z.array(whole(1, 999)).check(z.maxLength(100, { error: 'tooMany' }));

/** Body of POST …/method/elements: what is turned on and off against its level. */
export const ElementsChoice = z.strictObject({ on: Elements, off: Elements });
export type ElementsChoice = z.infer<typeof ElementsChoice>;

/** Body of POST …/method/parameters: numbers of the method by their key; `null` goes back to the pack's own. */
export const ParameterValues = z.strictObject({
  values: z.record(Id, z.nullable(Finite)).check(
    z.refine((values) => Object.keys(values).length > 0, { error: 'empty' }),
    z.refine((values) => Object.keys(values).length <= 100, { error: 'tooMany' }),
  ),
  reason: text(2000),
});
export type ParameterValues = z.infer<typeof ParameterValues>;

/** A pack's version, such as `2.1.0` or `2.1.0-retail`. */
export const PackVersion = z
  .string()
  .check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/, { error: 'notAVersion' }));

/** Body of POST …/method/adoptions. */
export const NewAdoption = z.strictObject({
  pack: z.strictObject({ id: Id, version: PackVersion }),
  reason: SomeProse,
});
export type NewAdoption = z.infer<typeof NewAdoption>;

/** Body of POST …/method/acceptances: until when somebody lives with a warning; `null` lets it speak again at once. */
export const NewAcceptance = z.strictObject({
  warning: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,80}$/, { error: 'notAnId' })),
  until: z.nullable(PlainDate),
  reason: text(2000),
});
export type NewAcceptance = z.infer<typeof NewAcceptance>;

/** One version in GET /api/packs; `hash` is the SHA-256 of its canonical JSON. */
export type PackLine = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly name: { readonly en: string; readonly es: string };
  readonly from: 'shipped' | 'imported';
  /** New programmes begin with it. */
  readonly current: boolean;
  readonly importedAt?: string;
  /** The id of whoever imported it. */
  readonly importedBy?: string;
};

/** GET /api/packs. */
export type PacksAnswer = { readonly packs: readonly PackLine[] };

/** What is refused about packs. */
export type PackRefusal =
  | { readonly code: 'packUnknown'; readonly id: string; readonly version: string }
  | {
      readonly code: 'packInvalid';
      /** The first of what was found. */
      readonly fields: readonly FieldProblem[];
      readonly found: number;
    }
  | { readonly code: 'packVersionTaken'; readonly id: string; readonly version: string }
  | {
      readonly code: 'packTooSlow';
      readonly id: string;
      readonly version: string;
      readonly mostMs: number;
    };
