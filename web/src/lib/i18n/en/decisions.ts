import { plural } from '../plural.ts';

/** The list of decisions. */
export const decisions = {
  title: () => 'Decisions',
  emptyTitle: () => 'No decision waits',
  emptyText: () => 'Requests for approval and start decisions within the next 90 days are listed here.',
  lead: (yours: number, review: number) => {
    if (yours > 0) return `${plural('en', yours, 'decision needs', 'decisions need')} you.`;
    return review > 0
      ? `Nothing here needs you; ${plural('en', review, 'decision is', 'decisions are')} in review.`
      : 'Nothing here needs you.';
  },
  groups: {
    yours: () => 'Waiting for you',
    inReview: () => 'In review',
    soon: () => 'Due within 90 days',
    starts: () => 'Areas that wait for their start',
    later: () => 'Later',
    decided: () => 'Decided',
  },
  vote: (gate: string, date: string) => `Decide ${gate} by ${date}`,
  request: (gate: string, date: string) => `Request approval of ${gate} by ${date}`,
  dueOn: (gate: string, date: string) => `${gate} is due on ${date}`,
  reviewUntil: (gate: string, date: string) => `${gate}, to be decided by ${date}`,
  startBy: (stage: string, date: string) => `Start ${stage} by ${date}`,
  decidedOn: (outcome: string, date: string) => `${outcome} on ${date}`,
  sentBackOn: (date: string) => `sent back on ${date}`,
  pausedUntil: (date: string) => `paused until ${date}`,
  lateDays: (days: number) => `${plural('en', days, 'working day', 'working days')} late`,
  conditionsOpen: (count: number) => `${plural('en', count, 'condition', 'conditions')} open`,
  criteriaOpen: (count: number) => `${plural('en', count, 'criterion', 'criteria')} open`,
  nothingOpen: () => 'nothing in the way',
  startReady: () => 'ready to start',
  startLacks: () => 'not ready yet',
  notNeeded: () => 'no longer decided: the programme has ended',
};
