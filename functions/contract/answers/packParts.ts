import * as z from 'zod/mini';
import { memberRoles } from '#domain/member/member.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { itemLevels } from '#domain/methodology/packItem.ts';
import type { Option as OptionType } from '#domain/methodology/registerTemplate.ts';
import type { Text as TextType } from '#domain/methodology/text.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { Count, describing } from './describing.ts';

/** What a pack says, as it is written: nothing is changed on the way in, or its hash would not be the file's. */
export function said(most: number) {
  return z.string().check(
    z.maxLength(most, { error: 'tooLong' }),
    z.refine((value) => value.isWellFormed(), { error: 'notWellFormed' }),
    z.refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value), {
      error: 'controlCharacter',
    }),
  );
}

/** A list of a pack; the bound keeps its check short, and no method comes near it. */
export function upTo<Schema extends z.core.$ZodType>(most: number, schema: Schema) {
  return z.array(schema).check(z.maxLength(most, { error: 'tooMany' }));
}

export const Text = describing<TextType>()(z.strictObject({ en: said(2000), es: said(2000) }));

/** A key or an id within a pack. */
export const Key = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, { error: 'notAnId' }));

/** An expression; its tree is bounded where it is read. */
export const Expression = said(4000);

export const Option = describing<OptionType>()(z.strictObject({ key: Key, name: Text }));

/** What every item of a method says of its place. */
export const placed = {
  elements: upTo(77, Count),
  level: z.enum(itemLevels),
  stage: z.enum([...stageKeys, 'programme']),
  gate: z.enum(gateKeys),
  audience: upTo(20, z.enum(memberRoles)),
  answeredBy: z.enum(memberRoles),
};
