/** The few figures of a machine that a test or an emulator may set otherwise. */
export type WorkflowLimits = {
  /** How long a wait lasts before the machine looks at the record by itself, in seconds. */
  readonly checkInSeconds: number;
  /** After how many turns an execution hands over to the next run. */
  readonly rolloverTurns: number;
  /** After how many days an execution hands over to the next run. */
  readonly rolloverDays: number;
};

/**
 * An execution may hold 25,000 history events and live 365 days. A turn is about 13 events (Resume 5, Route 2, a wait 6):
 * 1,000 turns are 13,000, and the 35 check-ins of 240 days 210 more, which leaves nearly as many again for retries.
 * 240 days and one check-in are 247.
 */
export const workflowLimits: WorkflowLimits = {
  checkInSeconds: 7 * 24 * 60 * 60,
  rolloverTurns: 1_000,
  rolloverDays: 240,
};
