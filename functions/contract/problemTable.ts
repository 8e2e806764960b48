import type { RefusalCode, RefusalOf } from './problem.ts';

type ProblemSpec<Code extends RefusalCode> = {
  readonly status: number;
  readonly title: string;
  /** What is the matter and what can be done about it, in one or two sentences. */
  readonly detail: string | ((refusal: RefusalOf<Code>) => string);
};

const listed = (words: readonly string[]): string => words.join(', ');

/**
 * HTTP numbers and sentences exist in this table only. 409: the thing is in another state than the command wants; try
 * again when that has changed. 422: understood, but a rule says no; change what is sent.
 */
export const problemTable: { readonly [Code in RefusalCode]: ProblemSpec<Code> } = {
  // The edge.
  notSignedIn: {
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in: there is no session, or it has ended.',
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
    detail: 'asOf must be an instant in UTC, such as 2027-03-31T22:00:00.000Z.',
  },

  // People.
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

  // The programme.
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

  // Stages.
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

  // Gates.
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

  // Records.
  nameMissing: { status: 422, title: 'Name missing', detail: 'Give it a name.' },
  nameTaken: {
    status: 422,
    title: 'Name taken',
    detail: ({ name }) => `There is already one called "${name}". Choose another name.`,
  },
  objectiveIncomplete: {
    status: 422,
    title: 'Not an objective yet',
    detail: ({ flaws }) =>
      `An objective has a verb, a KPI with a baseline, a range, a unit and a date. Not right yet: ${listed(flaws)}.`,
  },
  seatUnknown: {
    status: 422,
    title: 'Seat unknown',
    detail: ({ seat }) => `This programme has no seat ${seat}. Choose one of its seats.`,
  },
  sameSeat: {
    status: 422,
    title: 'Two seats needed',
    detail: 'Who reports a milestone done cannot confirm it. Choose another seat for the confirmation.',
  },
  segmentUnknown: {
    status: 422,
    title: 'Segment unknown',
    detail: ({ segment }) => `This programme has no customer segment ${segment}.`,
  },
  dependencyUnknown: {
    status: 422,
    title: 'Milestone unknown',
    detail: ({ milestone }) => `There is no milestone ${milestone} to depend on.`,
  },
  dependencyCycle: {
    status: 422,
    title: 'Depends on itself',
    detail: 'By way of others the milestone would depend on itself. Remove one dependency.',
  },
  endangersUnknown: {
    status: 422,
    title: 'Objective unknown',
    detail: 'The objective the milestone endangers does not exist. Choose another, or a gate.',
  },
  stillUsed: {
    status: 409,
    title: 'Still in use',
    detail: ({ by }) =>
      `It is still named by ${by.length} other ${by.length === 1 ? 'record' : 'records'}. Change those first.`,
  },
  cadenceFixed: {
    status: 422,
    title: 'The rhythm stays',
    detail: 'This KPI has values in its present rhythm. Define another KPI for another rhythm.',
  },
  toleranceReversed: {
    status: 422,
    title: 'Limits reversed',
    detail: 'The limit for off track must not be tighter than the one for at risk.',
  },

  // Milestones.
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

  // Measurements and imports.
  measurementNotYours: {
    status: 403,
    title: 'Not your KPI',
    detail: 'Numbers are entered by who holds the KPI’s seat, leads its stage, or manages the programme.',
  },
  fileUnreadable: {
    status: 422,
    title: 'Unreadable file',
    detail: 'The file is no table with a header line and columns for KPI, period and value.',
  },
  fileTooLong: {
    status: 422,
    title: 'Too many rows',
    detail: ({ most }) => `Import at most ${most} rows at once: split the file.`,
  },
  fileChanged: {
    status: 409,
    title: 'Another file',
    detail: 'This is not the file that was previewed. Preview it again, then confirm.',
  },
  badRows: {
    status: 422,
    title: 'Rows with flaws',
    detail: ({ rows }) =>
      `${rows} ${rows === 1 ? 'row has' : 'rows have'} flaws. Correct them, or leave them out.`,
  },
  nothingToImport: {
    status: 422,
    title: 'Nothing to import',
    detail: 'No row of the file can be taken over.',
  },
};

const barredSentences = {
  submitter: 'You made this request, so others decide on it.',
  evidenceAuthor: 'You wrote some of its evidence, so others decide on it.',
  editedSubject: 'You edited what its criteria judge since the last decision, so others decide on it.',
  vacant: 'The seat is vacant.',
  notMember: 'You are not a member of this programme.',
} as const satisfies Record<RefusalOf<'voterBarred'>['reason'], string>;
