import type { WorkflowAnswer } from '#contract/responses.ts';

/** Who waits in which state of a machine, in the order of the answer: `{ AwaitStart: ['Technology'] }`. */
export function waitsByState(
  waiting: WorkflowAnswer['waiting'],
  machine: 'programme' | 'stage',
  nameOf: (wait: WorkflowAnswer['waiting'][number]) => string,
): { readonly [state: string]: readonly string[] } {
  const found: { [state: string]: string[] } = {};
  for (const wait of waiting.filter((one) => one.machine === machine)) {
    (found[wait.state] ??= []).push(nameOf(wait));
  }
  return found;
}
