import { workflowLimits, type WorkflowLimits } from './workflow/limits.ts';

/** How fast the machines' own clocks go. */
export type Pace = { readonly limits: WorkflowLimits; readonly clockEveryMinutes: number };

const paces = {
  /** A programme of years. */
  usual: { limits: workflowLimits, clockEveryMinutes: 15 },
  /** For an emulator, whose test cannot wait for a week: waits of seconds, a hand-over after a few turns. */
  brisk: { limits: { checkInSeconds: 6, rolloverTurns: 3, rolloverDays: 240 }, clockEveryMinutes: 1 },
  /** Another definition of the same machines, to be deployed under running ones. */
  swift: { limits: { checkInSeconds: 4, rolloverTurns: 3, rolloverDays: 240 }, clockEveryMinutes: 1 },
} as const satisfies Readonly<Record<string, Pace>>;

/** @throws Error with one sentence when there is no such pace */
export function paceNamed(name: string): Pace {
  const found = Object.entries(paces).find(([one]) => one === name)?.[1];
  if (found === undefined)
    throw new Error(`There is no pace "${name}": choose ${Object.keys(paces).join(' or ')}.`);
  return found;
}
