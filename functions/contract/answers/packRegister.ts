import * as z from 'zod/mini';
import { approverClasses } from '#domain/gate/gate.ts';
import {
  fieldTypes,
  registerPurposes,
  type EntryStates,
  type RegisterField,
  type RegisterTemplate,
} from '#domain/methodology/registerTemplate.ts';
import { Count, describing } from './describing.ts';
import { Expression, Key, Option, Text, placed, said, upTo } from './packParts.ts';

const maybe = z.exactOptional;

const Field = describing<RegisterField>()(
  z.strictObject({
    key: Key,
    name: Text,
    hint: maybe(Text),
    type: z.enum(fieldTypes),
    required: z.boolean(),
    options: maybe(upTo(100, Option)),
    to: maybe(Key),
    least: maybe(z.number()),
    most: maybe(z.number()),
    aside: maybe(z.literal(true)),
  }),
);

const States = describing<EntryStates>()(
  z.strictObject({
    field: Key,
    first: upTo(100, Key),
    moves: z.record(Key, upTo(100, Key)),
    decidedBy: maybe(z.record(Key, upTo(10, z.enum(approverClasses)))),
  }),
);

const Rule = z.strictObject({
  id: Key,
  elements: upTo(77, Count),
  when: maybe(Expression),
  require: Expression,
  text: Text,
  field: Key,
});

const Flag = z.strictObject({
  key: Key,
  elements: upTo(77, Count),
  when: Expression,
  name: Text,
  how: Text,
  tone: z.enum(['problem', 'note']),
});

const Tally = z.strictObject({
  key: Key,
  when: maybe(Expression),
  by: maybe(upTo(10, Key)),
  sum: maybe(Key),
});

const Preloaded = z.strictObject({
  key: Key,
  values: z.record(Key, z.union([Text, said(2000), z.number(), z.boolean()])),
});

const View = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table') }),
  z.strictObject({ kind: z.literal('board'), field: Key }),
  z.strictObject({ kind: z.literal('matrix'), rows: Key, columns: Key, cell: Key }),
  z.strictObject({ kind: z.literal('canvas'), title: Key }),
]);

/** The first view is what a page opens with; that there is one is a check here and a tuple in the type. */
export const Register = describing<Omit<RegisterTemplate, 'views'>>()(
  z.strictObject({
    ...placed,
    key: Key,
    name: Text,
    entryName: Text,
    purpose: maybe(z.enum(registerPurposes)),
    fields: upTo(60, Field),
    states: maybe(States),
    rules: upTo(40, Rule),
    flags: upTo(40, Flag),
    tallies: upTo(40, Tally),
    preloaded: upTo(60, Preloaded),
    views: upTo(8, View).check(z.minLength(1, { error: 'empty' })),
    done: Expression,
  }),
);
