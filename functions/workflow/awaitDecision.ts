import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock } from '#domain/time.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';
import { isRolloverDue } from '#domain/workflow/rollover.ts';
import { answerToken } from '#runtime/execution/answerToken.ts';
import type { Store } from '#store/client.ts';
import { forgetWaiting, recordWaiting } from '#store/machineRuns.ts';
import { loadMachineStates } from '#store/machineStates.ts';
import { AwaitPayload, refOf } from './payload.ts';

export type AwaitDependencies = {
  readonly store: Store;
  readonly clock: Clock;
  readonly stepFunctions: SFNClient;
};

/**
 * Begins a wait, and begins it anew at each check-in: keeps the token, then reads the record. What was decided before the
 * token was kept found no token to answer and would be slept over until the next check-in; this reading sees it, and the
 * token is answered here. So is that of an execution which a newer run has replaced, or which is due to roll over: all of
 * them lead to Resume, which knows where to go.
 */
export async function awaitDecision(deps: AwaitDependencies, payload: unknown): Promise<void> {
  const { input, execution, token, state, limits } = AwaitPayload.parse(payload);
  const ref = refOf(input);
  const at = deps.clock.now();
  const isNewest = await recordWaiting(deps.store, ref, input.run, {
    token,
    executionArn: execution,
    awaiting: state,
    waitingSince: at,
  });
  const { turns, startedAt = at } = input;
  const isDue = limits !== undefined && isRolloverDue({ turns, startedAt }, limits, at);
  if (isNewest && !isDue && (await stateOf(deps.store, ref)) === state) return;
  await answerToken(deps.stepFunctions, token);
  await forgetWaiting(deps.store, ref, token);
}

async function stateOf(store: Store, ref: MachineRef): Promise<string | undefined> {
  return (await loadMachineStates(store, ref.programme, { states: [ref] }))?.stateOf(ref);
}
