import { plural } from '../plural.ts';

const kpis = (count: number) => plural('en', count, 'KPI', 'KPIs');

/** How the company measures: what is covered, how far it reaches, what moves what, and what is lacking. */
export const measures = {
  title: () => 'How we measure',
  lead: () => 'Whether our numbers can tell us that we succeed or fail, and lead to what the company earns.',
  emptyTitle: () => 'There is no KPI yet',
  emptyText: () => 'Once KPIs are defined, this page shows what they cover and what is missing.',
  defineKpis: () => 'Define KPIs',
  figures: () => 'Show as a table',
  none: () => '–',
  yes: () => 'yes',
  kpi: () => 'KPI',
  kpis: () => 'KPIs',

  coverage: () => 'Six classes of measures',
  covered: (count: number) =>
    count === 6
      ? 'Every one of the six classes has a KPI with an owner.'
      : `${count} of 6 classes ${count === 1 ? 'has' : 'have'} a KPI with an owner.`,
  missing: (classes: string) => `Missing: ${classes}.`,
  class: () => 'Class',
  state: () => 'State',
  classMissing: () => 'missing',
  classUnowned: () => 'without an owner',
  classCovered: () => 'covered',
  unowned: (names: string) => `${names} (no owner yet)`,
  wheel: (covered: string, missing: string) =>
    `Wheel of six classes. Covered: ${covered}. Missing: ${missing}.`,

  ladder: () => 'Measurement maturity',
  gravity: (place: string, rung: string) =>
    `The weight of our measuring lies at step ${place} of 6, nearest to “${rung}”.`,
  noGravity: () => 'No KPI is in use yet.',
  practised: (rung: string) => `Practised up to: ${rung}.`,
  practisedNone: () => 'The first step is not practised yet.',
  step: () => 'Step',
  inUse: () => 'In use',
  inUseOf: (used: number, all: number) => `${used} of ${all}`,
  cited: () => 'Cited in votes',
  lockedBy: (rung: string) => `rests on “${rung}”, where no KPI is in use`,
  ladderHow: () =>
    'A KPI is in use when it was measured lately. It counts once, and once more for each vote on a decision that cited it; the weight is the mean step.',
  declared: () => 'What leaders say of it',
  stairs: (place: string) => `Six steps; the weight lies at ${place}.`,
  weight: () => 'Weight',

  chain: () => 'From what we steer to what we earn',
  chainAll: () => 'Every result has something that a team controls and that moves it.',
  chainLack: (count: number) =>
    count === 1
      ? 'One result has nothing that a team controls and that moves it.'
      : `${count} results have nothing that a team controls and that moves them.`,
  chainNone: () => 'No KPI says yet which other one it moves.',
  months: (count: number) => (count === 0 ? 'at once' : plural('en', count, 'month', 'months')),
  inAll: (count: number) => `${plural('en', count, 'month', 'months')} in all`,
  nothingMoves: () => 'Nothing named moves it',
  part: () => 'Its part',
  from: () => 'KPI',
  to: () => 'Moves',
  after: () => 'After',
  moreChains: (most: number) => `The first ${most} ways are shown; the table holds every link.`,
  parts: (drivers: number, outcomes: number, profits: number) =>
    `${plural('en', drivers, 'driver', 'drivers')}, ${plural('en', outcomes, 'outcome', 'outcomes')}, ${plural('en', profits, 'profit figure', 'profit figures')}`,

  horizon: () => 'Near and far',
  shortShare: (share: string) => `${share} of our KPIs look at most a quarter ahead.`,
  withinLimit: (limit: string) => `That is within the limit of ${limit}.`,
  beyondLimit: (limit: string) =>
    `That is more than the limit of ${limit}: what pays later is easily lost sight of.`,
  near: () => 'At most a quarter ahead',
  far: () => 'Further ahead',
  share: () => 'Share',
  limitAt: (limit: string) => `Limit ${limit}`,

  lacksTitle: () => 'What our KPIs still lack',
  lacksNone: () => 'Every KPI has a trajectory, an objective and a benchmark.',
  lacksSome: (count: number, all: number) =>
    `${count} of ${kpis(all)} ${count === 1 ? 'lacks' : 'lack'} something.`,
  lack: {
    threshold: () => 'Trajectory',
    objective: () => 'Objective',
    votes: () => 'Votes',
    benchmark: () => 'Benchmark',
  },
  lackWord: () => 'missing',
  votesOf: (votes: number, needed: number) => `${votes} of ${needed}`,
  noBallot: () => 'Nobody was asked yet which KPIs matter.',
  ballot: () => 'Ask them',

  technology: () => 'Three things technology brings',
  technologyText: () => 'What is spent on technology is judged by these three and nothing else.',
  reached: (score: string) => `${score} of 5`,
  notReached: () => 'not said yet',
  noKpiYet: () => 'No KPI shows it yet',
  openList: () => 'Open the list',
  dial: (outcome: string, reached: string) => `${outcome}: ${reached}`,
  thing: () => 'Result',
  how: () => 'How far',

  moves: () => 'Which KPIs it moves',
  movesHint: () =>
    'A faster answer keeps customers; customers who stay bring profit. Say after how many months it shows.',
  movedKpi: () => 'Moves',
  afterMonths: () => 'After months',
  addMoved: () => 'Add a KPI it moves',
  removeMoved: (place: number) => `Remove the KPI it moves, number ${place}`,
  benchmark: () => 'Benchmark',
  benchmarkHint: () => 'What others reach, such as the best competitor or the average of the sector.',
  benchmarkName: () => 'Whose figure',
  benchmarkValue: () => 'Figure',
  benchmarkOn: () => 'Known on',
  benchmarkSource: () => 'Source',
  chainTitle: () => 'What moves it, and what others reach',
  movesAfter: (months: number) =>
    months === 0 ? 'at once' : `after ${plural('en', months, 'month', 'months')}`,
  itMoves: () => 'Moves',
  movedBy: () => 'Moved by',
  benchmarkText: (name: string, value: string, date: string, source: string) =>
    `${name}: ${value} on ${date} (${source})`,
  better: (gap: string) => `We are ${gap} better.`,
  worse: (gap: string) => `We are ${gap} behind.`,
  level: () => 'We are level with it.',
};
