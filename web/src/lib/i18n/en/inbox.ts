import { plural } from '../plural.ts';

/** Gates keep their name in a sentence; the closing decision is a thing. */
const named = (gate: string) => gate.replace(/^Closing decision$/, 'the closing decision');

/** What waits for a person: the verb first, then why, with its date. */
export const inbox = {
  title: () => 'Inbox',
  count: (count: number) =>
    count === 0 ? 'Nothing waits for you.' : `${plural('en', count, 'thing waits', 'things wait')} for you.`,
  by: (date: string) => `by ${date}`,
  overdue: () => 'overdue',
  groups: { overdue: () => 'Overdue', soon: () => 'In the next two weeks', later: () => 'Later' },
  upToDate: () => 'You are up to date',
  nextDue: (what: string, date: string) => `Next due: ${what}, ${date}.`,
  nothingDue: () => 'Decisions, measurements and dates that need you appear here.',
  ended: () => 'The programme has ended; nothing is asked any more.',
  sentence: {
    vote: (gate: string) => `Decide ${named(gate)}`,
    decide: (gate: string) => `See ${named(gate)} through to its decision`,
    mendCriterion: (gate: string, count: number) =>
      `Mend ${plural('en', count, 'criterion', 'criteria')} of ${named(gate)}`,
    clearCondition: (condition: string) => `Keep the condition “${condition}”`,
    submit: (gate: string) => `Request approval of ${named(gate)}`,
    enter: (count: number, period: string) =>
      `Enter ${plural('en', count, 'number', 'numbers')} for ${period}`,
    confirm: (milestone: string) => `Confirm the milestone “${milestone}”`,
    report: (milestone: string) => `Report on the milestone “${milestone}”`,
    startStage: (stage: string) => `Start ${stage}`,
    fillSeat: (seat: string) => `Fill the seat ${seat}`,
  },
  why: {
    voteAwaited: (given: string) => `${given}; yours is awaited.`,
    votesMissing: (given: string, seats: string) => `${given}. Still to vote: ${seats}.`,
    nobodyLeft: (given: string) => `${given}, and nobody is left who may give the rest.`,
    criteriaUnmet: (names: string) => `Not met: ${names}.`,
    conditionOpen: (gate: string) => `A promise made at ${named(gate)}.`,
    gateNear: () => 'Its date is near and nothing has been requested.',
    gateSentBack: (date: string) => `It was sent back on ${date}.`,
    gatePauseOver: (date: string) => `Its pause ended on ${date}.`,
    measurementsDue: (kpis: string) => `${kpis}.`,
    reportAwaitsConfirmation: () => 'Its owner reports it done and asks for confirmation.',
    milestoneNear: () => 'Its date is near.',
    milestoneLate: () => 'Its date has passed.',
    plannedStartReached: () => 'Its planned start has come.',
    seatVacant: () => 'Nobody holds it.',
  },
  action: {
    vote: () => 'Decide',
    decide: () => 'Open',
    mendCriterion: () => 'See what is lacking',
    clearCondition: () => 'Mark as met',
    submit: () => 'Request approval',
    enter: () => 'Enter',
    confirm: () => 'Confirm',
    report: () => 'Report',
    startStage: () => 'Start',
    fillSeat: () => 'Fill',
  },
  andMore: (names: string, more: number) => `${names} and ${more} more`,
  numbersFor: (period: string) => `numbers for ${period}`,
  milestoneDue: (name: string) => `milestone “${name}”`,
};
