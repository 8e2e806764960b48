/** The five areas of change that run side by side (element 6), in the method's order. Their gates are gate1 to gate5. */
export const stageKeys = [
  'businessFocus',
  'organisationalStructure',
  'businessMetrics',
  'customerInteraction',
  'technology',
] as const;
export type StageKey = (typeof stageKeys)[number];

/** Where a stage stands. None is ever closed: a passed stage is sustained (element 9). */
export const stageStates = ['notStarted', 'active', 'inReview', 'paused', 'sustaining'] as const;
export type StageState = (typeof stageStates)[number];
