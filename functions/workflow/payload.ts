import * as z from 'zod/mini';
import { stageKeys } from '#domain/stage/stageKey.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';

/*
 * What travels through the documents. An execution keeps the document it was started with for up to 240 days, while
 * its functions are replaced: so a field is only ever added, and one that is not known is ignored.
 */

/** The input of an execution, and what every state passes on: ids and counters, never personal data. */
const MachineInput = z.object({
  schemaVersion: z.int().check(z.gte(1)),
  programme: z.string().check(z.minLength(1)),
  stage: z.optional(z.enum(stageKeys)),
  run: z.int().check(z.gte(1)),
  turns: z.int().check(z.gte(0)),
  /** Written by the first Resume: with it in the first input, two that start the same run would differ. */
  startedAt: z.optional(z.iso.datetime()),
  /** Who answered the last wait: ids of requests, for the logs alone. */
  woken: z.optional(z.object({ requests: z.optional(z.array(z.string())) })),
});
export type MachineInput = z.infer<typeof MachineInput>;

const Limits = z.object({ turns: z.int().check(z.gte(1)), days: z.number().check(z.positive()) });

export const ResumePayload = z.object({ input: MachineInput, limits: Limits });

export const AwaitPayload = z.object({
  input: MachineInput,
  execution: z.string(),
  token: z.string().check(z.minLength(1)),
  state: z.string(),
  /** Not sent by a document whose check-ins lead to Resume. */
  limits: z.optional(Limits),
});

export const RollOverPayload = z.object({ input: MachineInput, machine: z.string() });

/** What Resume answers, the input of all that follows. `goto` names a state of the document. */
export type ResumeAnswer = Omit<MachineInput, 'woken'> & { readonly goto: string };

/** The machine that an input belongs to. */
export function refOf({ programme, stage }: MachineInput): MachineRef {
  return stage === undefined ? { programme } : { programme, stage };
}
