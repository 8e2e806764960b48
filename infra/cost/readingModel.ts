/**
 * How people use Waymark beside the commands that the rehearsal plays: a model, not a measurement. Each figure stands
 * with its reason; `npm run cost -- --users 50 --visits 3 --minutes 15` sets the first three otherwise.
 */
export type ReadingModel = {
  /** People of one programme who sign in. */
  readonly users: number;
  /** Visits of a person a week. */
  readonly visitsAWeek: number;
  /** Minutes in which the portal is in sight during a visit. */
  readonly minutesAVisit: number;
  /** How often the portal looks again while it is in sight. */
  readonly looksAMinute: number;
};

/**
 * A leader looks in once a week, a team member before and after each meeting: three visits of a quarter of an hour. The
 * portal looks again every 20 s while it is in sight (web/src/lib/programme/loader.svelte.ts).
 */
export const usualReading: ReadingModel = { users: 50, visitsAWeek: 3, minutesAVisit: 15, looksAMinute: 3 };

/** 365.25 days / 12 / 7. */
export const weeksAMonth = 4.348;

/** Of these looks, those that find the programme changed: 50 people make some 20 changes a month, most while nobody looks. */
const changedShare = 0.02;

export type VisitRead = {
  readonly name: string;
  /** `{p}` is the programme. */
  readonly path: string;
  /** The browser sends back the tag of what it holds. */
  readonly knows?: true;
  readonly perVisit: (model: ReadingModel) => number;
  readonly why: string;
};

const looks = ({ minutesAVisit, looksAMinute }: ReadingModel): number => minutesAVisit * looksAMinute;

/** What the portal asks of the API in a visit. */
export const visitReads: readonly VisitRead[] = [
  { name: 'session', path: '/api/session', perVisit: () => 1, why: 'who is signed in, once a page load' },
  { name: 'portfolio', path: '/api/programmes', perVisit: () => 1, why: 'the first page' },
  {
    name: 'people',
    path: '/api/people',
    perVisit: ({ minutesAVisit }) => 1 + minutesAVisit / 5,
    why: 'names, at the page load and when a page is opened more than 20 s after',
  },
  {
    name: 'method',
    path: '/api/packs/{pack}',
    perVisit: () => 1,
    why: 'the method, once a page load: the portal asks with `no-store`, so no browser keeps it',
  },
  {
    name: 'programme',
    path: '/api/programmes/{p}',
    perVisit: (model) => 1 + changedShare * looks(model),
    why: 'the whole programme, when it is opened and when a look finds it changed',
  },
  {
    name: 'unchanged programme',
    path: '/api/programmes/{p}',
    knows: true,
    perVisit: (model) => (1 - changedShare) * looks(model),
    why: 'a look that finds nothing new, answered 304',
  },
  {
    name: 'inbox',
    path: '/api/inbox',
    perVisit: (model) => 1 + changedShare * looks(model),
    why: 'the number beside the inbox, at each new reading of the programme',
  },
  {
    name: 'history',
    path: '/api/programmes/{p}/ledger?limit=50',
    perVisit: () => 1,
    why: 'one page of the visit shows what happened to something',
  },
];

/**
 * A visit begins with a sign-in: sessions end after 12 hours. Two requests (away to the directory and back), whose units
 * were reckoned by hand: the journey's record put (1) and taken (1), the person found (1 read) and loaded (1 read), the
 * session put into its table and its index (2).
 */
export const signIn = { requests: 2, readUnits: 2, writeUnits: 4, databaseCalls: 5, wallMs: 40 };

/** A request more than a minute after the last is noted in the session: one unit in the table, one in its index. */
export const touch = { writeUnits: 2, databaseCalls: 1 };

/** Files of the portal that are asked for again at every visit: the shell, preferences.js, the version. The rest is kept for a year. */
export const filesAVisit = 3;

/** Releases a month, after each of which a browser loads the files anew. */
export const releasesAMonth = 2;

/** Where web/build was not made: its files and their bytes gzipped, as built on 22 November 2026. A person loads fewer. */
export const portalAsBuilt = { files: 265, gzipBytes: 434_521 };

/**
 * Mails of a person a month: a gate's request to its approvers, reminders of numbers and milestones, a published month. The
 * rehearsal has 12 closings, 9 requests and 24 owners' reminders a year for 9 people; 4 a month is above all of these.
 */
export const mailsAPerson = 4;
