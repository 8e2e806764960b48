import {
  clockRuns,
  logCompression,
  logLineOverhead,
  logMonthsKept,
  machineLogLine,
  monthHours,
  traceRule,
  workHours,
  type Assumptions,
} from './assumptions.ts';
import type { Inventory } from './inventory.ts';
import { coldStartsOf, lambdaUsage } from './lambdaUsage.ts';
import { memoryOf } from './deployedFunctions.ts';
import { tallySum, tallyTimes, type Tally } from './meter.ts';
import { requestUsage } from './requestUsage.ts';
import { portalUsage, readingUsage, visitsOf } from './people.ts';
import { mailsAPerson, touch, type ReadingModel } from './readingModel.ts';
import type { Calls, Rehearsed } from './rehearsed.ts';
import { between } from './between.ts';
import { bytesInGb, sumOf, times, type Usage } from './usage.ts';

/** What is priced: so many programmes in one account, used so. */
export type Deployment = {
  readonly programmes: number;
  readonly reading: ReadingModel;
  /** The rehearsal's changes, so many times. */
  readonly activity: number;
  readonly assumed: Assumptions;
  readonly rehearsed: Rehearsed;
  readonly inventory: Inventory;
};

/** Where a month's usage comes from. */
export const parts = [
  'reading',
  'portal',
  'commands',
  'streams',
  'workflow',
  'clock',
  'storage',
  'mail and sign-in',
  'watching',
] as const;
export type Part = (typeof parts)[number];
export type MonthUsage = Readonly<Record<Part, Usage>>;

const tasks = ['resume', 'awaitDecision', 'rollOver'];
const readers = ['signal', 'fanOut'];

/** A month of the rehearsal (`2027-03`) in this deployment, every programme in that same month. */
export function usageIn(deployment: Deployment, month: string): MonthUsage {
  const { rehearsed, programmes, reading, activity, inventory } = deployment;
  const calls = rehearsed.callsIn(month);
  const age = ageOf(month);
  const of = (lambdas: readonly string[]) => calls.filter(({ call }) => lambdas.includes(call.lambda));
  const commands = calls.filter(({ call }) => call.route !== undefined);
  const machine = rehearsed.machinesIn(month);
  const people = reading.users * programmes;

  const made = {
    reading: readingUsage(deployment, age),
    portal: portalUsage(reading, programmes),
    commands: commandUsage(deployment, commands),
    streams: functionUsage(deployment, of(readers), activity * programmes, workHours),
    workflow: sumOf(
      functionUsage(deployment, of(tasks), programmes, monthHours),
      times(
        {
          transitions: machine.transitions,
          logGb: inventory.machineLogLevels.includes('ALL')
            ? (machine.logLines * (Buffer.byteLength(machineLogLine) + logLineOverhead)) / bytesInGb
            : 0,
        },
        programmes,
      ),
    ),
    clock: clockUsage(deployment, of(['clock']), age),
    storage: times(storageUsage(rehearsed, age, activity), programmes),
    'mail and sign-in': { mau: people, mails: people * mailsAPerson },
  };
  const traces = tracesIn(
    deployment,
    [made.reading, made.commands],
    made.streams,
    made.clock,
    machine.executions,
  );
  const logKeptGb =
    Object.values<Usage>(made).reduce((sum, { logGb = 0 }) => sum + logGb, 0) *
    logCompression *
    logMonthsKept;
  const keyRequests = keyRequestsIn(deployment, calls);
  return { ...made, watching: { ...inventory.standing, traces, logKeptGb, keyRequests } };
}

/** Nobody comes: the clock runs, executions check in once a week, a month is closed, and what is there is kept. */
export function quietUsage(deployment: Deployment): MonthUsage {
  const { rehearsed } = deployment;
  const quietest = rehearsed.months
    .filter((month) => ageOf(month) >= 1)
    .toSorted(
      (one, other) => rehearsed.machinesIn(one).transitions - rehearsed.machinesIn(other).transitions,
    )[0];
  const nobody = { users: 0, visitsAWeek: 0, minutesAVisit: 0, looksAMinute: 0 };
  const onlyClock: Rehearsed = {
    ...rehearsed,
    callsIn: (month) =>
      rehearsed.callsIn(month).filter(({ call }) => tasks.includes(call.lambda) || call.lambda === 'clock'),
  };
  const quiet = usageIn({ ...deployment, reading: nobody, rehearsed: onlyClock }, quietest ?? '');
  return {
    ...quiet,
    storage: times(storageUsage(rehearsed, 36, deployment.activity), deployment.programmes),
  };
}

/** Months since January 2027, the programme's first; none while it is being founded. */
export function ageOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Math.max(0, (year - 2027) * 12 + number);
}

function commandUsage(deployment: Deployment, calls: readonly Calls[]): Usage {
  const { inventory } = deployment;
  const factor = deployment.activity * deployment.programmes;
  const requests = calls.reduce((sum, { tally }) => sum + tally.invocations, 0) * factor;
  return sumOf(
    functionUsage(deployment, calls, factor, workHours),
    requestUsage(inventory.accessLogFormat, requests),
    {
      // A command comes minutes after the last request: it is noted in the session.
      writeUnits: requests * touch.writeUnits,
    },
  );
}

function functionUsage(
  { inventory, assumed }: Deployment,
  calls: readonly Calls[],
  factor: number,
  hours: number,
): Usage {
  const byLambda = Map.groupBy(calls, ({ call }) => call.lambda);
  return sumOf(
    ...[...byLambda].map(([lambda, made]) => {
      const tally = tallyTimes(tallySum(made.map((one) => one.tally)), factor);
      const coldStarts = coldStartsOf(tally.invocations, assumed, hours);
      return lambdaUsage({ tally, memoryMb: memoryOf(inventory.functions, lambda), coldStarts }, assumed);
    }),
  );
}

/** The runs with nothing due, every quarter of an hour, and the work of those that found something. */
function clockUsage(deployment: Deployment, working: readonly Calls[], age: number): Usage {
  const { inventory, assumed, programmes } = deployment;
  const memoryMb = memoryOf(inventory.functions, 'clock');
  const idle = times(
    // Fifteen minutes apart, each run finds nobody waiting.
    lambdaUsage({ tally: idleRun(deployment, age), memoryMb, coldStarts: 1 }, assumed),
    clockRuns,
  );
  const work = tallyTimes(tallySum(working.map(({ tally }) => tally)), programmes);
  const worked = lambdaUsage({ tally: { ...work, invocations: 0 }, memoryMb, coldStarts: 0 }, assumed);
  return sumOf(idle, worked, { schedules: clockRuns });
}

/** One Query for what is due, one for the portfolio's rows, then each programme's machines. */
export function idleRun(
  { rehearsed, programmes }: Pick<Deployment, 'rehearsed' | 'programmes'>,
  age: number,
): Tally {
  const { emptyClock } = rehearsed;
  const one = between(rehearsed.looks, age, ({ idleClock }) => idleClock);
  const row = between(rehearsed.looks, age, ({ stored }) => ({ bytes: stored.portfolioRow })).bytes;
  const each = tallyTimes(tallySum([one, tallyTimes(emptyClock, -1)]), programmes);
  const sum = tallySum([emptyClock, { ...each, invocations: 0, wallMs: Math.max(0, each.wallMs) }]);
  const rows = Math.max(1, Math.ceil((row * programmes) / 4096)) - 1;
  return { ...sum, readUnits: sum.readUnits + rows };
}

function storageUsage({ looks }: Rehearsed, age: number, activity: number): Usage {
  const sizes = (at: number) =>
    between(looks, at, ({ stored }) => ({ all: stored.all * activity, ledger: stored.ledger * activity }));
  const { all, ledger } = sizes(age);
  // A backup a month, each a whole one, all of them kept.
  const backups = Array.from({ length: age }, (_, place) => sizes(place + 1).all);
  return {
    tableGb: all / bytesInGb,
    pitrGb: all / bytesInGb,
    backupGb: backups.reduce((sum, bytes) => sum + bytes, 0) / bytesInGb,
    // The export of the ledger: its bytes, and an object for each of some 25 commits a month.
    s3Gb: ledger / bytesInGb,
    s3Puts: 25 * activity,
  };
}

/**
 * DynamoDB asks KMS for a table's key anew when a role has not used the table for five minutes: each visit, command and
 * run of the clock at most once for each role and table it comes to, and never oftener than every five minutes.
 */
function keyRequestsIn({ reading, programmes, activity }: Deployment, calls: readonly Calls[]): number {
  const [rolesOfVisit, tables, roles] = [5, 2, 14];
  const visits = visitsOf(reading, programmes) * rolesOfVisit;
  const others = calls.reduce((sum, { tally }) => sum + tally.invocations, 0) * activity * programmes;
  return Math.min((visits + others + clockRuns) * tables, roles * tables * monthHours * 12);
}

/** Each request, batch, run of the clock and execution is a trace of its own; a task belongs to its execution's. */
function tracesIn(
  { inventory, reading, programmes }: Deployment,
  requests: readonly Usage[],
  streams: Usage,
  clock: Usage,
  executions: number,
): number {
  if (!inventory.functions.some(({ traced }) => traced)) return 0;
  const asked = requests.reduce((sum, { apiRequests = 0 }) => sum + apiRequests, 0);
  // In sight of at least one visitor, some second has a request.
  const seconds = Math.min(workHours * 3600, visitsOf(reading, programmes) * reading.minutesAVisit * 60);
  const reservoir = Math.min(asked, seconds * traceRule.aSecond);
  return (
    reservoir +
    (asked - reservoir) * traceRule.ofTheRest +
    (streams.lambdaRequests ?? 0) +
    (clock.lambdaRequests ?? 0) +
    executions * programmes
  );
}
