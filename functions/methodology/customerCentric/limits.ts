import type { ProgrammeLimits } from '#domain/programme/programme.ts';

/** Limits a programme starts with and may change; every change is in its history (users.md 1.14). */
export const limits: ProgrammeLimits = {
  // A month of working days: later than that is no delay of a meeting but of the programme.
  gateLateWorkingDays: 20,
  missingMeasurementsRatio: 0.25,
  closeAfterDays: 10,
};
