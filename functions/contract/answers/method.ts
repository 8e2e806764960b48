import * as z from 'zod/mini';
import type { PackLine as Line } from '#contract/method.ts';
import { PackVersion } from '#contract/method.ts';
import { Id } from '#contract/primitives.ts';
import { Instant, describing } from './describing.ts';

const maybe = z.exactOptional;

/** One version of a method. */
export const PackLine = describing<Line>()(
  z.strictObject({
    id: Id,
    version: PackVersion,
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    name: z.strictObject({ en: z.string(), es: z.string() }),
    from: z.enum(['shipped', 'imported']),
    current: z.boolean(),
    importedAt: maybe(Instant),
    importedBy: maybe(Id),
  }),
);

export const PacksAnswer = z.strictObject({ packs: z.array(PackLine) });
