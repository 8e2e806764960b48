import type { StartRefusal } from '#domain/criterion/startGuard.ts';
import type { Snapshot } from '#domain/ledger/aggregate.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { EdgeRefusal } from './edgeRefusal.ts';
import type { PackRefusal } from './method.ts';
import { problemTable } from './problemTable.ts';
import type { PersonDataRefusal } from './personData.ts';
import type { TokenRefusal } from './tokens.ts';

/** One field of a body that is not right; `path` leads to it (`['items', 0, 'name']`), `code` is a word with a sentence. */
export type FieldProblem = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

/**
 * Every "no" of the API in the shape of RFC 9457, `application/problem+json`. `detail` is a sentence a person can act on,
 * `requestId` lets them quote it. The facts of the refusal stand beside these (`versionChanged` carries `current`).
 */
export type Problem = {
  readonly type: 'about:blank';
  readonly status: number;
  readonly code: RefusalCode;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly fields?: readonly FieldProblem[];
  readonly current?: Snapshot;
  readonly [fact: string]: unknown;
};

/** What the API may refuse: the business's refusals and those of the edge and the store. */
export type ApiRefusal =
  Refusal | StartRefusal | EdgeRefusal | PackRefusal | TokenRefusal | PersonDataRefusal;
export type RefusalCode = ApiRefusal['code'];

/** The facts of one refusal: all members of the unions that share its code. */
export type RefusalOf<Code extends RefusalCode> = Extract<ApiRefusal, { readonly code: Code }>;

/** Puts a refusal into words. */
export function problemOf(refusal: ApiRefusal, requestId: string): Problem {
  const { code, ...facts } = refusal;
  const { status, title, detail } = problemTable[code];
  const sentence = typeof detail === 'string' ? detail : (detail as (of: ApiRefusal) => string)(refusal);
  return { ...facts, type: 'about:blank', status, code, title, detail: sentence, requestId };
}
