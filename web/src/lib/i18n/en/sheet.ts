import { plural } from '../plural.ts';

/** The leaders' sheet of a quarter: one question a screen. */
export const sheet = {
  title: () => 'Your sheet',
  period: (period: string) => `For ${period}`,
  about: (count: number, minutes: number) =>
    `${plural('en', count, 'question', 'questions')}, about ${plural('en', minutes, 'minute', 'minutes')}.`,
  unseen: () =>
    'Nobody sees your answers, and you see nobody’s, until enough of you have answered. Then only what they come to is shown.',
  progress: (at: number, of: number) => `Question ${at} of ${of}`,
  back: () => 'Back',
  skip: () => 'Skip',
  next: () => 'Save and go on',
  last: () => 'Save and finish',
  keepAsIs: () => 'Go on',
  saved: () => 'Saved. You can change it until the result is shown.',
  savedShort: () => 'Saved',
  others: () => 'Also asked of you',
  savedBefore: () => 'You have answered this. You can change it until the result is shown.',
  revealedBefore: () => 'Enough of you have answered: the result is shown and answers stay as they are.',
  seeResult: () => 'See what it came to',
  comment: () => 'Anything to add?',
  commentHint: () => 'Kept with your answer, and as unseen as it is.',

  points: {
    left: (left: number) => `${plural('en', left, 'point', 'points')} left to give`,
    over: (over: number) => `${plural('en', over, 'point', 'points')} too many`,
    all: () => 'All 100 points are given',
    more: (option: string) => `5 points more for ${option}`,
    less: (option: string) => `5 points less for ${option}`,
    of: (option: string) => `Points for ${option}`,
    rest: (left: number) => `Add the remaining ${left}`,
    restFor: (left: number, option: string) => `Add the remaining ${left} to ${option}`,
  },
  prefilledLast: () => 'Filled in with what it came to last time. Change what is different now.',
  prefilledPlan: () => 'Filled in from the plan. Change what is different in practice.',
  rank: {
    hint: () => 'Most important first. Move with the buttons beside each.',
    up: (option: string) => `Move ${option} up`,
    down: (option: string) => `Move ${option} down`,
    now: (option: string, place: number, of: number) => `${option} is now ${place} of ${of}`,
  },
  scale: {
    least: () => 'Not at all',
    most: () => 'Completely',
    gridLeast: () => 'Not there',
    gridMost: () => 'Fully there',
  },
  ladderHint: () => 'Choose the highest step that is true; each rests on those before it.',
  ballotHint: () => 'Choose as many as you need.',
  fault: {
    points: (left: number) =>
      left > 0
        ? `Give the remaining ${plural('en', left, 'point', 'points')}, or skip this question.`
        : `Take back ${plural('en', -left, 'point', 'points')}.`,
    open: (count: number) => (count === 1 ? 'One line is still open.' : `${count} lines are still open.`),
    objection: () => 'Say in a word why you object.',
    nothingChosen: () => 'Choose one, or skip this question.',
  },

  doneTitle: () => 'Thank you',
  doneAll: () => 'You have answered everything that is asked this quarter.',
  doneSome: (open: number) =>
    `${plural('en', open, 'question', 'questions')} you skipped can be answered until the quarter is closed.`,
  review: () => 'Your answers',
  state: {
    answered: () => 'Answered',
    open: () => 'Open',
    revealed: () => 'Result shown',
  },
  change: () => 'Change',
  answer: () => 'Answer',
  toOverview: () => 'To the overview',
  emptyTitle: () => 'Nothing is asked of you this quarter',
  emptyText: () =>
    'Once a quarter, leaders answer a few short questions here: how they see the programme, each alone.',
  notLeaderTitle: () => 'This sheet is for leaders',
  notLeaderText: () => 'What their answers come to stands beside each question.',
  toAsks: () => 'Questions and results',
};
