import type { ProblemSpecs } from './problemSpec.ts';

/** What is refused to machines, and about their tokens (RFC 6750 names the first four to the machine itself). */
export const tokenProblems = {
  ambiguousSender: {
    status: 400,
    title: 'Two senders',
    detail: 'Send either a session cookie or an Authorization header, not both.',
  },
  invalidToken: {
    status: 401,
    title: 'Token not valid',
    detail: 'This token is unknown, has ended or was revoked. A programme manager can make a new one.',
  },
  insufficientScope: {
    status: 403,
    title: 'Not in this token’s scope',
    detail: ({ scope }) => `This token lacks the scope ${scope}. Make one that has it.`,
  },
  notForTokens: {
    status: 403,
    title: 'Not for machines',
    detail: 'This is for people who are signed in; no token may do it.',
  },
  tooManyRequests: {
    status: 429,
    title: 'Too many requests',
    detail: ({ retryAfterSeconds }) =>
      `Too many requests in a short time. Try again in ${retryAfterSeconds} s.`,
  },
  tokenShownOnce: {
    status: 409,
    title: 'Made already',
    detail:
      'This token was made already, and a token is shown only once. If nobody copied it, revoke it and make another.',
  },
  tokenEndPast: {
    status: 422,
    title: 'End in the past',
    detail: ({ today }) => `A token lasts at least through today, ${today}. Choose a later day.`,
  },
  tokenEndTooFar: {
    status: 422,
    title: 'End too far away',
    detail: ({ latest }) => `A token lasts a year at most. Choose ${latest} or an earlier day.`,
  },
} as const satisfies ProblemSpecs;
