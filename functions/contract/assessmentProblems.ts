import type { AnswerFlaw } from '#domain/assessment/checkAnswer.ts';
import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What is not right with an answer, in words; the option stands beside as a fact. */
function flawSentence({ fault, option = '' }: AnswerFlaw): string {
  switch (fault) {
    case 'unknownOption':
      return `There is no option ${option} to choose from.`;
    case 'notWhole':
      return `Give whole numbers; that of ${option} is not whole.`;
    case 'outOfScale':
      return `The number for ${option} is outside the scale.`;
    case 'missing':
      return `Something is still open: give a number for ${option}.`;
    case 'notHundred':
      return 'The points must come to exactly 100. Change some until they do.';
    case 'notARanking':
      return 'Each place is given once, from 1 on. Put the options in one order.';
    case 'notOne':
      return 'Choose exactly one option.';
    case 'notCumulative':
      return `${option} rests on the steps before it. Say yes to those as well, or choose a lower step.`;
    case 'commentMissing':
      return 'Say in a comment what you object to.';
  }
}

/** What answering, results, targets and open questions refuse. */
export const assessmentProblems = {
  answersElsewhere: {
    status: 422,
    title: 'Asked elsewhere',
    detail: 'Waymark is no survey tool: enter what the survey came to, with its number of answers.',
  },
  answeredHere: {
    status: 422,
    title: 'Answered here',
    detail: 'This is answered by people here, each for themself; results cannot be entered.',
  },
  notAsked: {
    status: 403,
    title: 'Not asked',
    detail: 'You are not among those who are asked this. The programme manager gives roles and seats.',
  },
  notAskedFor: {
    status: 422,
    title: 'Not open',
    detail: ({ period, open }) => `${period} is not open for answers. Answer for ${listed(open)}.`,
  },
  alreadyRevealed: {
    status: 409,
    title: 'Already shown',
    detail: ({ period }) => `The answers for ${period} are complete and shown; they can no longer change.`,
  },
  answerFlawed: { status: 422, title: 'Answer not right yet', detail: flawSentence },
  closingNotYours: {
    status: 403,
    title: 'Not yours to close',
    detail: 'The programme manager or the sponsor closes before everyone has answered.',
  },
  tooFewAnswers: {
    status: 409,
    title: 'Too few answers',
    detail: ({ answers, needed }) =>
      `There ${answers === 1 ? 'is 1 answer' : `are ${answers} answers`}, and it takes ${needed} so that nobody’s own is shown.`,
  },
  closableFrom: {
    status: 409,
    title: 'Still open',
    detail: ({ on }) => `Everyone has ten working days to answer. It can be closed from ${on} on.`,
  },
  resultPeriodWrong: {
    status: 422,
    title: 'Another period',
    detail: ({ period, present }) =>
      `${period} does not fit this question’s rhythm or has not begun. The present period is ${present}.`,
  },
  resultInFuture: {
    status: 422,
    title: 'In the future',
    detail: ({ on }) => `${on} is still to come. Give the day on which the answers were complete.`,
  },
  subjectUnknown: {
    status: 422,
    title: 'Unknown part',
    detail: ({ subject }) =>
      subject === 'all'
        ? 'This is asked for each part on its own. Name the part that the result is of.'
        : `There is no ${subject} that this is asked of.`,
  },
  resultRepeated: {
    status: 422,
    title: 'Twice the same',
    detail: ({ period }) => `Two results are of the same part and period ${period}. Keep one.`,
  },
  resultFlawed: { status: 422, title: 'Result not right', detail: flawSentence },
  noTargets: { status: 422, title: 'No targets', detail: 'The method sets no targets for this.' },
  targetFlawed: {
    status: 422,
    title: 'Target not right',
    detail: (refusal) => `The target for ${refusal.on}: ${flawSentence(refusal)}`,
  },
  targetRepeated: {
    status: 422,
    title: 'Twice the same day',
    detail: ({ on }) => `There are two targets for ${on}. Keep one.`,
  },
  answerOrReason: {
    status: 422,
    title: 'Answer missing',
    detail: 'Answer the question, or say why it is not used here: one of the two.',
  },
  mustBeAnswered: {
    status: 422,
    title: 'Needs an answer',
    detail: 'The method lets nobody leave this question out. Answer it.',
  },
  initiativeUnknown: {
    status: 422,
    title: 'Unknown initiative',
    detail: ({ initiative }) => `There is no initiative ${initiative}. Choose one that is in the list.`,
  },
} as const satisfies ProblemSpecs;
