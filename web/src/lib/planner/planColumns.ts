/** The chain as it is read: from the outcome to the next step. */
export const planColumns = ['outcome', 'kpi', 'drivers', 'milestones', 'initiatives', 'steps'] as const;
export type PlanColumn = (typeof planColumns)[number];

/** The part of the chain that a goal has once; initiatives have a line each. */
export const goalColumns = [
  'outcome',
  'kpi',
  'drivers',
  'milestones',
] as const satisfies readonly PlanColumn[];
