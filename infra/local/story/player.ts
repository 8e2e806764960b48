import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import type { Problem } from '#contract/problem.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { Instant } from '#domain/time.ts';
import type { Person } from '#store/people.ts';
import { createSession, endSession } from '#store/sessions.ts';
import type { Backend } from '../backend.ts';
import { contextOf } from '../http/gateway.ts';
import { routeTable } from '../http/routeTable.ts';

/** Time that moves by hand: a virtual clock, or the demo's. */
export type StoryTime = {
  readonly clock: { readonly now: () => Instant };
  readonly advanceTo: (instant: Instant, quiet: () => Promise<void>) => Promise<void>;
};

export type Send = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The version an edit is made on. */
  readonly version?: number;
  /** What the browser says beside, such as `if-none-match`. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A command of a story that was refused. Stories are written to go through, so this is a fault of the story. */
export class RefusedCommand extends Error {
  constructor(subject: string, { method, path }: Send, problem: Pick<Problem, 'status' | 'code' | 'detail'>) {
    super(`${subject} ${method} ${path}: ${problem.status} ${problem.code}, "${problem.detail}"`);
    this.name = 'RefusedCommand';
  }
}

/** Plays people's commands through the API's handlers, in virtual time. */
export type Player = {
  readonly now: () => Instant;
  readonly person: (subject: string) => Person;
  /** Sends as this demo person. @throws RefusedCommand naming the command and the problem's sentence */
  readonly send: <Answer>(subject: string, command: Send) => Promise<Answer>;
  /** Sends as this demo person, and answers what the function does, a refusal too. */
  readonly request: (subject: string, command: Send) => Promise<APIGatewayProxyStructuredResultV2>;
  /** Moves time on; everything due on the way happens at its own instant. */
  readonly advanceTo: (instant: Instant) => Promise<void>;
  /** Resolves when nothing is in flight. */
  readonly quiet: () => Promise<void>;
  /** How many commands went through. */
  readonly commands: () => number;
  /** Ends the sessions it opened. */
  readonly close: () => Promise<void>;
};

/** All that a scene without a clock of its own needs: the same scenes go through a deployed API over HTTP. */
export type Sender = Pick<Player, 'now' | 'person' | 'send'>;

export type PlayerOptions = {
  readonly backend: Backend;
  readonly time: StoryTime;
  readonly people: ReadonlyMap<string, Person>;
  /** Whether the clock Lambda runs on this day (at 00:30 UTC); on AWS it runs every 15 minutes, here once a day suffices. */
  readonly clockRunsOn?: (date: string) => boolean;
};

const CLOCK_AT = 'T00:30:00.000Z';

export function createPlayer({ backend, time, people, clockRunsOn = () => true }: PlayerOptions): Player {
  const dependencies = backend.dependenciesOf('story');
  // The handlers of the API, by the same table that the local server reads.
  const table = routeTable(backend.functions.routes.map((route) => ({ ...route, target: route.handler })));
  const sessions = new Map<string, string>();
  const { store, ids, wallClock, config } = dependencies;
  // Part of every command's key: another story's commands are never taken for repetitions of this one's.
  const story = ids.next();
  let sent = 0;

  function person(subject: string): Person {
    const found = people.get(subject);
    if (found === undefined) throw new Error(`The story knows no ${subject}.`);
    return found;
  }

  async function sessionOf(subject: string): Promise<string> {
    const known = sessions.get(subject);
    if (known !== undefined) return known;
    const opaqueId = `${ids.next()}${ids.next()}`;
    await createSession(store, opaqueId, {
      person: person(subject).id,
      at: wallClock.now(),
      limits: sessionLimits,
    });
    sessions.set(subject, opaqueId);
    return opaqueId;
  }

  async function request(subject: string, command: Send): Promise<APIGatewayProxyStructuredResultV2> {
    const [path = '', search = ''] = command.path.split('?');
    const match = table.match(command.method, path);
    if (match.target === undefined) throw new Error(`No route takes ${command.method} ${command.path}.`);
    sent += 1;
    const requestId = `${story}-${sent}`;
    const event = eventOf({
      command,
      path,
      search,
      routeKey: match.routeKey,
      parameters: match.parameters,
      requestId,
      origin: config.signIn.origin,
    });
    const { target } = match;
    const call = async (): Promise<APIGatewayProxyStructuredResultV2> => {
      const cookies = [`${SESSION_COOKIE}=${await sessionOf(subject)}`];
      return target({ ...event, cookies }, contextOf('story', requestId, 60, Date.now));
    };
    const result = await call();
    if (result.statusCode !== 401) return result;
    // A changed role ends a session, and fifteen real minutes what it may decide: as a person would, they sign in again.
    sessions.delete(subject);
    return call();
  }

  async function send<Answer>(subject: string, command: Send): Promise<Answer> {
    const result = await request(subject, command);
    const answer = JSON.parse(result.body ?? 'null') as unknown;
    if ((result.statusCode ?? 200) >= 400) throw new RefusedCommand(subject, command, answer as Problem);
    return answer as Answer;
  }

  // Timers only wake executions, and these never write to the ledger: between commands nothing new is in its stream, and
  // its readers write nothing to it either, so that one pass reads it all.
  const settled = (): Promise<void> => backend.stepFunctions.idle();
  const quiet = async (): Promise<void> => {
    await backend.poller.drain();
    await settled();
  };

  async function advanceTo(instant: Instant): Promise<void> {
    if (instant === time.clock.now()) return;
    await quiet();
    for (let at = nextClock(time.clock.now()); at <= instant; at = nextClock(at)) {
      if (!clockRunsOn(at.slice(0, 10))) continue;
      await time.advanceTo(at, settled);
      await backend.runClock();
      await quiet();
    }
    await time.advanceTo(instant, settled);
  }

  return {
    now: time.clock.now,
    person,
    send,
    request,
    advanceTo,
    quiet,
    commands: () => sent,
    close: async () => {
      await quiet();
      await Promise.all([...sessions.values()].map((opaqueId) => endSession(store, opaqueId)));
      sessions.clear();
    },
  };
}

/** The first run of the clock after an instant. */
function nextClock(after: Instant): Instant {
  const today = `${after.slice(0, 10)}${CLOCK_AT}`;
  return today > after ? today : `${addDays(after.slice(0, 10), 1)}${CLOCK_AT}`;
}

function eventOf(request: {
  readonly command: Send;
  readonly path: string;
  readonly search: string;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly origin: string;
}): APIGatewayProxyEventV2 {
  const { command, path, search, routeKey, parameters, requestId, origin } = request;
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: search,
    headers: {
      'content-type': 'application/json',
      'x-waymark': '1',
      origin,
      'idempotency-key': requestId,
      ...(command.version !== undefined && { 'if-match': `"${command.version}"` }),
      ...command.headers,
    },
    ...(search !== '' && { queryStringParameters: Object.fromEntries(new URLSearchParams(search)) }),
    pathParameters: { ...parameters },
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'local',
      domainPrefix: 'local',
      http: { method: command.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'story' },
      requestId,
      routeKey,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(command.body !== undefined && { body: JSON.stringify(command.body) }),
    isBase64Encoded: false,
  };
}
