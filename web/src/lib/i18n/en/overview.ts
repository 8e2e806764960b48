import { plural } from '../plural.ts';

export const overview = {
  title: () => 'Overview',
  emptyTitle: () => 'The overview fills itself',
  emptyText: () => 'Health, what needs you, and the objectives appear once outcomes are defined.',

  monthOf: (month: number, of: number) => `Month ${month} of ${of}`,
  startsOn: (date: string) => `Starts on ${date}`,
  notStarted: () => 'Waiting for its start decision',
  overSince: (date: string) => `Closed on ${date}`,
  stoppedOn: (date: string) => `Stopped on ${date}`,
  paused: () => 'Paused',
  figuresSay: () => 'The figures say',
  decidedBy: () => 'Decided by',
  alsoSpeaking: (count: number) => `and ${plural('en', count, 'other thing', 'other things')}`,
  otherFacts: (count: number) =>
    plural('en', count, 'other thing speaks against it', 'other things speak against it'),
  personSays: (name: string) => `${name} says`,
  saidOn: (name: string, date: string) => `${name}, ${date}`,
  inWords: () => 'In a leader’s own words',
  noStatement: () => 'Nobody has stated the health in their own words yet.',
  disagree: (figures: string, name: string, word: string, date: string) =>
    `The figures say ${figures}; ${name} said ${word} on ${date}.`,
  agree: (name: string, date: string) => `${name} agreed on ${date}.`,

  allWell: (objectives: number) =>
    objectives === 1
      ? 'The one objective is within its band or better; no decision is late.'
      : `All ${objectives} objectives are within their bands or better; no decision is late.`,
  wellKnown: (known: number, all: number) =>
    `${known} of ${plural('en', all, 'objective', 'objectives')} can be judged, within their bands or better; no decision is late.`,
  nothingKnown: () => 'No objective can be judged yet: nothing was measured.',
  nothingDefined: () => 'No objective is defined yet.',
  fact: {
    objective: (name: string, sentence: string) => `${name}: ${sentence}`,
    guardBroken: (criterion: string) => `A rule that always holds is broken: ${criterion}`,
    guardAtRisk: (criterion: string) => `A rule that always holds is no longer met: ${criterion}`,
    gateLate: (gate: string, days: number, limit: number) =>
      `${gate} is ${plural('en', days, 'working day', 'working days')} late; more than ${limit} is off track.`,
    missing: (missing: number, due: number, share: string, limit: string) =>
      `${missing} of ${due} due measurements are missing: ${share}, more than the ${limit} allowed.`,
  },

  state: () => 'State the health',
  stateAgain: () => 'State it anew',
  stateTitle: () => 'State the health',
  stateText: () =>
    'Your word stands beside the figures with your name and today’s date, also when the two disagree.',
  stateHealth: () => 'In your judgement the programme is',
  stateWhy: () => 'Why',
  stateHint: () => 'One or two sentences a board member can act on.',
  stateWhyMissing: () => 'Say why in a sentence.',
  stateHealthMissing: () => 'Choose one.',
  stateSave: () => 'State it',
  stated: () => 'Your word now stands on the overview.',

  needsYou: () => 'What needs you',
  nothingNeeds: () => 'Nothing needs you now.',
  more: (count: number) => `${count} more`,
  by: (date: string) => `by ${date}`,

  objectives: () => 'Objectives against their bands',
  objectivesEmpty: () => 'No objective is defined yet.',
  toReach: () => 'To reach',
  kpis: () => 'KPIs against their trajectories',
  kpisEmpty: () => 'No KPI is defined yet.',
  all: () => 'All outcomes',
  contextFolded: (names: string) => `Shown as context, never judged: ${names}.`,

  milestones: () => 'Milestones',
  late: () => 'Late',
  reported: () => 'Reported done, to be confirmed',
  next: () => 'Next 90 days',
  noneLate: () => 'None is late.',
  noneNext: () => 'None is due in the next 90 days.',
  allMilestones: () => 'Roadmap',
  andMore: (count: number) => `and ${count} more`,

  decisions: () => 'Decisions waiting',
  noneWaiting: () => 'No decision is in review.',
  nextDecision: (gate: string, date: string) => `Next: ${gate}, ${date}.`,
  due: (date: string) => `due ${date}`,
  allDecisions: () => 'All decisions',

  sinceClose: (period: string) => `Since the close of ${period}`,
  closedOn: (date: string) => `published on ${date}`,
  fromTo: (before: string, after: string) => `${before}, now ${after}`,
  programmeItself: () => 'The programme',
  nothingMoved: () => 'No status has changed.',
  asOf: (when: string) => `As of ${when}. Every figure on this page comes from this one reading.`,
};
