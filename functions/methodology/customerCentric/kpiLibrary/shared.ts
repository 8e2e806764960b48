import type { Tolerance } from '#domain/kpi/kpi.ts';

/** What all templates share: part of the core, chosen by the manager and the stage's lead, measured by a team. */
export const inLibrary = {
  level: 'core',
  audience: ['programmeManager', 'stageLead', 'teamMember'],
  answeredBy: 'teamMember',
} as const;

// How far an actual may stay behind: the first figure is at risk, the second off track.

/** Steady figures: 2.5 % behind is noise, 5 % is not. */
export const fivePercent: Tolerance = { measure: 'ratio', atRisk: 0.025, offTrack: 0.05 };
/** Figures that swing from month to month. */
export const tenPercent: Tolerance = { measure: 'ratio', atRisk: 0.05, offTrack: 0.1 };
/** Shares near their limit, where a point is much. */
export const onePoint: Tolerance = { measure: 'points', atRisk: 0.5, offTrack: 1 };
/** Shares that a month's work can move. */
export const twoPoints: Tolerance = { measure: 'points', atRisk: 1, offTrack: 2 };
/** Answers of samples, whose own error is a few points. */
export const fourPoints: Tolerance = { measure: 'points', atRisk: 2, offTrack: 4 };
