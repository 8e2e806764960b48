import type { ProblemSpecs } from './problemSpec.ts';

/** What the edge and the store refuse, whatever is asked. */
export const edgeProblems = {
  notSignedIn: {
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in: there is no session, or it has ended.',
  },
  stepUpRequired: {
    status: 401,
    title: 'Sign in again',
    detail: 'Sign in again before this is recorded: your sign-in is older than 15 minutes.',
  },
  notAdmin: {
    status: 403,
    title: 'Administrators only',
    detail: 'Ask an administrator: this needs the administrator’s right from your directory.',
  },
  forbiddenRole: {
    status: 403,
    title: 'Not in your role',
    detail: ({ role }) =>
      `Your role in this programme (${role}) does not allow this; the programme manager can do it or change your role.`,
  },
  notFound: {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or you are not a member of the programme it belongs to.',
  },
  notThroughFrontDoor: {
    status: 403,
    title: 'Not through Waymark’s address',
    detail: 'The API answers at the portal’s own address only, under /api.',
  },
  headerMissing: {
    status: 403,
    title: 'Header missing',
    detail: ({ header }) =>
      `Send the header ${header} with every change; browsers cannot send it from other sites.`,
  },
  foreignOrigin: {
    status: 403,
    title: 'Not from Waymark',
    detail: 'The request was begun by another site. Open Waymark and do it there.',
  },
  notJson: {
    status: 415,
    title: 'Not JSON',
    detail: 'Send the body as application/json.',
  },
  unreadableJson: {
    status: 400,
    title: 'Unreadable JSON',
    detail: 'The body is no valid JSON in UTF-8. Check its brackets, quotes and encoding.',
  },
  invalidRequest: {
    status: 400,
    title: 'Invalid request',
    detail: ({ fields }) =>
      fields.length === 1
        ? `One field is not right: ${fields[0]?.path.join('.') || 'the body'} (${fields[0]?.message ?? ''}).`
        : `${fields.length} fields are not right; each is listed in "fields".`,
  },
  tooLarge: {
    status: 413,
    title: 'Too large',
    detail: ({ mostBytes }) => `Send at most ${Math.floor(mostBytes / 100_000) / 10} MB in one request.`,
  },
  ifMatchMissing: {
    status: 428,
    title: 'Version missing',
    detail: 'Send If-Match with the version you edited, such as "3", so that nobody’s change is lost.',
  },
  ifMatchUnreadable: {
    status: 400,
    title: 'Unreadable version',
    detail: 'If-Match must be one version in quotes, such as "3".',
  },
  commandKeyUnreadable: {
    status: 400,
    title: 'Unreadable Idempotency-Key',
    detail: 'Idempotency-Key must be 1 to 128 printable characters.',
  },
  versionChanged: {
    status: 412,
    title: 'Changed in the meantime',
    detail:
      'Somebody changed this after you opened it. Look at it as it stands now ("current"), then save again.',
  },
  commandKeyReused: {
    status: 422,
    title: 'Idempotency-Key used twice',
    detail: 'This Idempotency-Key came before with another body. Use a new key for a new command.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    detail: ({ retryAfterSeconds }) =>
      `Others are changing this programme right now; nothing was written. Try again in ${retryAfterSeconds} s.`,
  },
  fault: {
    status: 500,
    title: 'Fault',
    detail: 'Something went wrong in Waymark. Quote the request id when you report it.',
  },
  asOfUnreadable: {
    status: 400,
    title: 'Unreadable instant',
    detail: 'Give asOf as an instant in UTC, such as 2027-03-31T22:00:00.000Z.',
  },
  personUnknown: {
    status: 422,
    title: 'Unknown person',
    detail: ({ person }) => `The directory holds no person ${person}. An administrator can add them.`,
  },
  memberMissing: {
    status: 422,
    title: 'Not a member',
    detail: ({ person }) => `${person} is not a member of this programme. Take them in first.`,
  },
  emailKnown: {
    status: 422,
    title: 'Known already',
    detail: ({ email }) => `The directory already holds a person with the address ${email}.`,
  },
  lastManager: {
    status: 422,
    title: 'Last programme manager',
    detail: 'A programme needs a programme manager. Make somebody else one first.',
  },
  alreadyMember: {
    status: 422,
    title: 'Already a member',
    detail: 'This person is a member already; change their role instead.',
  },
} as const satisfies ProblemSpecs;
