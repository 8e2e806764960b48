import type { PackParameters } from '#domain/methodology/pack.ts';
import type { ProgrammeLimits } from '#domain/programme/programme.ts';

/** Limits a programme starts with and may change; every change is in its history (users.md 1.14). */
export const limits: ProgrammeLimits = {
  // A month of working days: later than that is no delay of a meeting but of the programme.
  gateLateWorkingDays: 20,
  missingMeasurementsRatio: 0.25,
  closeAfterDays: 10,
};

/** What criteria compare with. */
export const parameters: PackParameters = {
  // One due period may be open without a gate standing still for it (element 76).
  recentPeriods: 1,
  // Half a year apart, focus and structure no longer move hand in hand (element 16).
  pairMonths: 6,
  // Leaders rank every quarter; twice that and nobody knows any more (element 15).
  rankingMonths: 6,
};
