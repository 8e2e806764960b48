import type { RefusalOf } from './problem.ts';
import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What the rules of gates and votes refuse. */
export const gateProblems = {
  gateInReview: {
    status: 409,
    title: 'In review',
    detail: 'A request for this gate is open already. Wait for its decision, or take it back.',
  },
  gateNotInReview: {
    status: 409,
    title: 'No open request',
    detail:
      'There is no open request for this gate. Look at it again: it may have been decided or taken back.',
  },
  gatePassed: { status: 409, title: 'Already approved', detail: 'This gate was approved already.' },
  stageNotUnderWay: {
    status: 409,
    title: 'Stage not under way',
    detail: ({ state }) => `Approval can be asked for a stage under way; this one is ${state}.`,
  },
  requestNotYours: {
    status: 403,
    title: 'Not yours to request',
    detail: ({ stage }) =>
      stage === null
        ? 'Approval is requested here by who holds the seat of a stage lead, or by the programme manager.'
        : "Approval of this stage is requested by who holds its lead's seat, or by the programme manager.",
  },
  evidenceMissing: {
    status: 422,
    title: 'Evidence missing',
    detail: 'Add at least one document that supports the request, with title, version and link.',
  },
  criteriaMissing: {
    status: 422,
    title: 'Criteria not met',
    detail: ({ criteria }) =>
      `${criteria.length} ${criteria.length === 1 ? 'criterion stands' : 'criteria stand'} in the way: ${listed(criteria)}. Meet them, or give a reason where that is allowed.`,
  },
  quorumUnreachable: {
    status: 422,
    title: 'Too few may vote',
    detail: ({ classes }) =>
      `Even if all who may vote approved, these voices would be missing: ${listed(classes)}. Fill their seats first.`,
  },
  stopNotForStage: {
    status: 422,
    title: 'A stage is never stopped',
    detail: 'Stopping is decided for the whole programme, at Gate 0 or the closing gate.',
  },
  submissionChanged: {
    status: 409,
    title: 'Another request is open',
    detail: ({ number }) =>
      `You looked at an earlier request; number ${number} is open now. Read it, then vote.`,
  },
  notSubmitter: {
    status: 403,
    title: 'Not your request',
    detail: 'Only the person who made the request can take it back.',
  },
  seatNotHeld: {
    status: 403,
    title: 'Not your seat',
    detail: 'You do not hold a seat that votes at this gate today.',
  },
  voterBarred: {
    status: 403,
    title: 'You may not vote on this',
    detail: ({ reason }) => barredSentences[reason],
  },
  outcomeNotOffered: {
    status: 422,
    title: 'Not offered here',
    detail: ({ outcome }) => `"${outcome}" cannot be voted on this request. Choose another answer.`,
  },
  conditionsMissing: {
    status: 422,
    title: 'Conditions missing',
    detail: 'To approve with conditions, name at least one condition with its owner and date.',
  },
  holdDateMissing: {
    status: 422,
    title: 'Date missing',
    detail: 'To pause, name the date on which the gate is looked at again.',
  },
  dateNotAhead: {
    status: 422,
    title: 'Date not ahead',
    detail: ({ date }) => `${date} is not in the future. Choose a later date.`,
  },
  citedKpiUnknown: {
    status: 422,
    title: 'KPI missing',
    detail: 'A vote cites a KPI of this programme. Choose one.',
  },
  ownerSeatUnknown: {
    status: 422,
    title: 'Seat unknown',
    detail: 'A condition belongs to a seat of this programme. Choose one.',
  },
  conditionUnknown: {
    status: 404,
    title: 'Condition unknown',
    detail: 'This gate has no such condition.',
  },
  conditionCleared: {
    status: 409,
    title: 'Already met',
    detail: 'This condition was marked as met already.',
  },
  conditionNotYours: {
    status: 403,
    title: 'Not your condition',
    detail: 'Who holds the seat that owns the condition says that it is met, or the programme manager.',
  },
} as const satisfies ProblemSpecs;

const barredSentences = {
  submitter: 'You made this request, so others decide on it.',
  evidenceAuthor: 'You wrote some of its evidence, so others decide on it.',
  editedSubject: 'You edited what its criteria judge since the last decision, so others decide on it.',
  leadsTechnology: 'You lead technology, so somebody else speaks for the business here.',
  vacant: 'The seat is vacant.',
  notMember: 'You are not a member of this programme.',
} as const satisfies Record<RefusalOf<'voterBarred'>['reason'], string>;
