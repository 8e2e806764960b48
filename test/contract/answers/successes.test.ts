import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { describing } from '#contract/answers/describing.ts';
import { namedSchemas, successes } from '#contract/answers/successes.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';

describe('the answers of the routes', () => {
  it('have a name in the document each', () => {
    const named = new Set(Object.values(namedSchemas));

    const unnamed = Object.entries(successes).filter(([, { schema }]) => !named.has(schema));

    expect(unnamed).toEqual([]);
  });

  it('describe the method as it is, down to its last key', () => {
    expect(z.safeParse(successes.pack.schema, customerCentric).error?.issues).toBeUndefined();
    expect(z.safeParse(successes.pack.schema, { ...customerCentric, more: 1 }).success).toBe(false);
  });

  it('refuse what a type lacks', () => {
    // @ts-expect-error a name is a text
    const described = describing<{ readonly name: string }>()(z.strictObject({ name: z.number() }));

    expect(z.safeParse(described, { name: 'Harbour' }).success).toBe(false);
  });
});
