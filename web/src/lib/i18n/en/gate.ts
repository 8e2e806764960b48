import { plural } from '../plural.ts';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;
const counted = (count: number): string => small[count] ?? String(count);

/** A gate's own page: what stands in the way, who decides, and the decision. */
export const gate = {
  // The one sentence on top.
  standing: {
    thingsBetween: (count: number) =>
      count === 1
        ? 'One thing stands between you and approval.'
        : `${counted(count)} things stand between you and approval.`,
    readyToAsk: () => 'Nothing stands in the way: approval can be requested.',
    notYet: () => 'Nothing can be requested yet.',
    notRunning: () => 'The programme has not started: Gate 0 is decided first.',
    stageNotStarted: (stage: string) => `${stage} has not started: its start decision comes first.`,
    awaitsStop: (classes: string) =>
      `A request to stop the whole programme is in review. Still to agree: ${classes}.`,
    awaits: (classes: string) => `In review. Still to approve: ${classes}.`,
    unreachable: (classes: string) => `No decision can be reached: a seat for ${classes} must be filled.`,
    approved: (date: string) => `Approved on ${date}.`,
    approvedWithConditions: (date: string, open: number) =>
      open === 0
        ? `Approved with conditions on ${date}; all of them are cleared.`
        : `Approved with conditions on ${date}; ${plural('en', open, 'condition is', 'conditions are')} open.`,
    sentBack: (date: string) => `Sent back on ${date}.`,
    pausedUntil: (date: string) => `Paused until ${date}.`,
    stopped: (date: string) => `The programme was stopped on ${date}.`,
  },
  // Facts.
  due: () => 'Decision due',
  expected: () => 'Expected',
  slip: () => 'Slip',
  onPlan: () => 'On plan',
  weeksLate: (weeks: number) => `${plural('en', weeks, 'week', 'weeks')} later than first approved`,
  weeksEarly: (weeks: number) => `${plural('en', weeks, 'week', 'weeks')} earlier than first approved`,
  workingDaysLate: (days: number) => `${plural('en', days, 'working day', 'working days')} late`,
  votes: () => 'Votes',
  against: (count: number) =>
    plural('en', count, 'vote to send back or pause', 'votes to send back or pause'),
  againstStop: (count: number) => plural('en', count, 'vote not to stop', 'votes not to stop'),
  conditionsOpen: () => 'Conditions open',
  moveDate: () => 'Move the date',
  stageLink: (stage: string) => `To the area ${stage}`,
  // Criteria.
  criteria: () => 'What must be true',
  criteriaAsSubmitted: () => 'What must be true, as submitted',
  metOf: (met: number, all: number) => `${met} of ${all} met`,
  allMet: (count: number) => (count === 1 ? 'The one criterion is met' : `All ${count} criteria are met`),
  metFold: (count: number) => `${count} met`,
  notAssessedFold: (count: number) => `Not assessed (${count})`,
  notAssessedWhy: () => 'These do not count at present: what they look at is not there yet, or not in use.',
  severity: {
    hard: () => 'Must be met',
    override: () => 'Must be met, or a reason given',
    advice: () => 'Advice',
  },
  mendHere: () => 'Mend here:',
  more: (count: number) => `${count} more`,
  reasonGiven: (reason: string) => `Reason given: ${reason}`,
  metNow: () => 'met now',
  saidMetNow: (names: string) => `Met now: ${names}.`,
  nowMet: () => 'met today',
  nowNotMet: () => 'not met today',
  nowNotAssessed: () => 'not assessed today',
  part: {
    vision: () => 'Vision',
    definition: () => 'What we mean by customer management',
    mandate: () => 'Mandate',
    sponsor: () => 'Sponsor’s seat',
    diagnosis: () => 'Initial analysis',
    customerPriority: () => 'Where leaders rank the customer',
    plan: () => 'Plan of the five areas',
  },
  kpiClass: {
    people: () => 'A KPI about people',
    processes: () => 'A KPI about processes',
    profitability: () => 'A KPI about profitability',
    proposition: () => 'A KPI about the proposition',
    channel: () => 'A KPI about channels',
    customer: () => 'A KPI about customers',
  },
  makeFirst: {
    programme: () => 'Complete the programme’s foundations',
    stage: () => 'Look at the areas',
    gate: () => 'Look at the decisions',
    kpi: () => 'Define the first KPI',
    kpiClass: () => 'Define a KPI of each class',
    objective: () => 'Write the first objective',
    segment: () => 'Add the first customer segment',
    milestone: () => 'Add the first milestone',
    seat: () => 'Fill a seat',
    entry: () => 'Open the lists',
    register: () => 'Open the lists',
    assessment: () => 'Open questions and results',
    question: () => 'Answer the open questions',
  },
  classes: {
    programme: () => 'programme',
    business: () => 'business',
    finance: () => 'finance',
    risk: () => 'risk',
    customer: () => 'customer',
  },
  // The request.
  request: () => 'Request for approval',
  requestOpen: () => 'Request approval',
  requestedBy: (person: string, when: string) => `Requested by ${person}, ${when}`,
  asksStop: () => 'To stop the whole programme',
  whoRequests: (ofArea: boolean, names: string) =>
    `Approval is requested by who leads ${ofArea ? 'this area' : 'an area'} or manages the programme: ${names}.`,
  othersRequest: (names: string) =>
    `Your own vote is needed here, and who asks does not vote. Approval can be requested by ${names}.`,
  withdraw: () => 'Withdraw the request',
  withdrawTitle: () => 'Withdraw this request?',
  withdrawText: () =>
    'The votes cast so far stay in the history and count no longer. You can request approval again at any time.',
  withdrawReason: () => 'Reason',
  withdrawn: () => 'The request was withdrawn.',
  // Votes and the decision.
  votesSoFar: () => 'Votes so far',
};
