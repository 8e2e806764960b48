import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What the rules of the programme, its stages and its milestones refuse. */
export const planProblems = {
  horizonTooShort: {
    status: 422,
    title: 'Horizon too short',
    detail: ({ least }) =>
      `A transformation needs at least ${least} months; give a reason for a shorter horizon.`,
  },
  horizonTooLong: {
    status: 422,
    title: 'Horizon too long',
    detail: ({ most }) => `A programme spans at most ${most} months.`,
  },
  endBeforeStart: {
    status: 422,
    title: 'End before start',
    detail: ({ startOn, endOn }) => `The end ${endOn} is not after the start ${startOn}. Move one of them.`,
  },
  programmeEnded: {
    status: 409,
    title: 'Programme ended',
    detail: 'The programme was closed or stopped; only measurements of its after-care come in.',
  },
  programmeNotRunning: {
    status: 409,
    title: 'Programme not running',
    detail: ({ state }) =>
      state === 'draft'
        ? 'The programme has not started: decide Gate 0 first.'
        : `The programme is ${state}.`,
  },
  startIsFixed: {
    status: 422,
    title: 'The start is fixed',
    detail: 'The programme has started; its start date can no longer be changed.',
  },
  reasonMissing: {
    status: 422,
    title: 'Reason missing',
    detail: 'Say why: this change of a running programme needs a reason.',
  },
  reasonTooShort: {
    status: 422,
    title: 'Reason too short',
    detail: ({ least }) => `Say it in at least ${least} characters, so that others can understand it later.`,
  },
  dateUnchanged: {
    status: 422,
    title: 'Nothing moved',
    detail: 'The date is the same as before. Choose another one.',
  },
  stageStarted: {
    status: 409,
    title: 'Already started',
    detail: 'This stage has started already.',
  },
  stageNotPaused: {
    status: 409,
    title: 'Not paused',
    detail: ({ state }) => `Only a paused stage can be taken up again; this one is ${state}.`,
  },
  metricsNotReady: {
    status: 422,
    title: 'Metrics before start',
    detail: ({ lacking }) =>
      `Before it starts, the stage needs a KPI with an owner, a baseline dated before the start and a target. Missing: ${listed(lacking)}.`,
  },
  prerequisitesOpen: {
    status: 409,
    title: 'Decide these gates first',
    detail: ({ gates }) =>
      `Technology starts after business focus, structure and metrics. Still open: ${listed(gates)}.`,
  },
  startCriteriaOpen: {
    status: 422,
    title: 'The method asks for more before this start',
    detail: ({ criteria }) =>
      `Before it starts, the stage needs what the method asks of its start. Still open: ${listed(criteria)}.`,
  },
  milestoneNotYours: {
    status: 403,
    title: 'Not your milestone',
    detail: 'Only who holds the named seat today can do this.',
  },
  milestoneState: {
    status: 409,
    title: 'Not now',
    detail: ({ state }) => `The milestone is ${state}, so this cannot be done now.`,
  },
  confirmerIsReporter: {
    status: 422,
    title: 'Another person confirms',
    detail: 'You reported this milestone done; somebody else has to confirm it.',
  },
  doneInFuture: {
    status: 422,
    title: 'Date in the future',
    detail: ({ on }) => `${on} has not come yet. Report the day on which it was done.`,
  },
  approvedMoveNotYours: {
    status: 403,
    title: 'Approved dates are the manager’s',
    detail: 'You may move the forecast; the approved date is moved by the programme manager.',
  },
} as const satisfies ProblemSpecs;
