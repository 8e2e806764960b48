import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What the rules of records, measurements and imports refuse. */
export const outcomeProblems = {
  listNotYours: {
    status: 403,
    title: 'Not your list',
    detail: 'Teams, stage leads and managers keep this list. Ask one of them to enter it.',
  },
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
  drivenKpiUnknown: {
    status: 422,
    title: 'KPI unknown',
    detail: ({ kpi }) => `There is no KPI ${kpi} to move. Choose one of the programme.`,
  },
  drivenTwice: {
    status: 422,
    title: 'Named twice',
    detail: ({ kpi }) => `The KPI ${kpi} is named twice. Say once after how many months it moves.`,
  },
  drivesItself: {
    status: 422,
    title: 'Moves itself',
    detail: 'A KPI cannot move itself. Choose another one.',
  },
  driveCycle: {
    status: 422,
    title: 'A circle of KPIs',
    detail: 'By way of others this KPI would move itself. Remove one of the KPIs it moves.',
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
} as const satisfies ProblemSpecs;
