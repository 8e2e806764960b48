export const lanes = {
  stage: () => 'Area of change',
  plan: () => 'Plan',
  firstApproved: () => 'First approved',
  slip: () => 'Slip',
  gates: () => 'Gates',
  milestones: () => 'Milestones',
  today: () => 'Today',
  weeksLater: (weeks: number) => (weeks === 1 ? '+1 week' : `+${weeks} weeks`),
  weeksEarlier: (weeks: number) => (weeks === 1 ? '1 week earlier' : `${weeks} weeks earlier`),
  onPlan: () => 'as first approved',
  programme: () => 'Programme',
  none: () => 'none',
};
