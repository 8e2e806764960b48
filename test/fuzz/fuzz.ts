import * as fc from 'fast-check';
import type { SessionAnswer, SessionsAnswer } from '#contract/responses.ts';
import type { Send } from '#infra/local/story/player.ts';
import { callerOf, type Caller, type Exchange } from './caller.ts';
import { chanceOf, type Chance } from './chance.ts';
import { operationsOf, type Operation } from './document.ts';
import { draftsOf, intentBy, written, type Draft, type Intent } from './drafts.ts';
import { bringToLife, foundDraft, type Founder } from './founding.ts';
import type { Situation } from './hints.ts';
import { wireTo, type WireRequest } from './http.ts';
import { Knowledge, type Known } from './knowledge.ts';
import { paramsFor } from './params.ts';
import { Tally, type FuzzReport } from './tally.ts';
import { parts, type Part, type Target } from './target.ts';
import { seenOfOthers } from './unseen.ts';

export type FuzzOptions = Target & {
  readonly requests: number;
  readonly seed: number;
  /** Told now and then how many requests were answered. */
  readonly progress?: (requests: number) => void;
};

/** So many people act at once. */
const lanes = 4;
/** A programme of its own that often: what chance does to one leaves little to do after a while. */
const foundedEvery = 700;
/** Making a fault smaller is worth this much time. */
const shrinkingMs = 6_000;

/**
 * Sends requests made from the OpenAPI document, valid and not, as several people of different roles at once, and holds
 * each answer against it. Every request follows from the seed and from what was answered before.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const began = performance.now();
  const wire = wireTo(options.origin);
  const operations = operationsOf();
  const tally = new Tally();
  const run = new Run(options, callerOf(wire, options, operations), operations, tally);
  try {
    await run.begin();
    await Promise.all(Array.from({ length: lanes }, () => run.lane()));
  } finally {
    wire.close();
  }
  return {
    requests: tally.requests,
    seconds: (performance.now() - began) / 1000,
    seed: options.seed,
    statuses: tally.statuses,
    faults: [...tally.faults.values()],
    notFounded: tally.notFoundedBecause,
    unreached: operations
      .map(({ name }) => name)
      .filter(
        (name) =>
          ![...(tally.statuses.get(name)?.keys() ?? [])].some((status) => status >= 200 && status < 300),
      ),
  };
}

class FoundFault extends Error {}

class Run {
  readonly #options: FuzzOptions;
  readonly #caller: Caller;
  readonly #operations: readonly Operation[];
  readonly #tally: Tally;
  readonly #knowledge = new Knowledge();
  readonly #ids = new Map<Part, string>();
  readonly #headers: Map<Part, Readonly<Record<string, string>>>;
  #today = '';
  #sent = 0;
  #founded = 0;
  #founding: Promise<void> | undefined;

  constructor(options: FuzzOptions, caller: Caller, operations: readonly Operation[], tally: Tally) {
    this.#options = options;
    this.#headers = new Map(parts.map((part) => [part, options.people[part]]));
    this.#caller = caller;
    this.#operations = operations;
    this.#tally = tally;
  }

  /** Who the people are, what is there already, and the first programmes. */
  async begin(): Promise<void> {
    for (const part of parts) {
      const { person, now } = await this.#command<SessionAnswer>(part, {
        method: 'GET',
        path: '/api/session',
      });
      this.#ids.set(part, person.id);
      this.#knowledge.people.push(person.id);
      this.#knowledge.sessions.set(person.id, []);
      this.#today = now.slice(0, 10);
    }
    for (const id of this.#options.programmes ?? []) {
      this.#knowledge.programme(id);
      await this.#command('manager', { method: 'GET', path: `/api/programmes/${id}` });
    }
    await this.#found();
    await this.#found();
  }

  async lane(): Promise<void> {
    const { requests, progress } = this.#options;
    while (this.#tally.requests < requests) {
      this.#sent += 1;
      const number = this.#sent;
      if (number % 500 === 0) progress?.(this.#tally.requests);
      if (number % foundedEvery === 0) this.#founding = this.#foundMore();
      await this.#founding;
      await this.#one(this.#options.seed + number);
    }
  }

  /** One request that follows from its seed; where it meets a new fault, smaller and smaller ones that meet it too. */
  async #one(seed: number): Promise<void> {
    const chance = chanceOf(seed);
    const { situation, base, intent, part } = this.#situation(chance);
    let signedOut = false;
    const property = fc.asyncProperty(draftsOf(situation, intent), async (draft) => {
      const exchange = await this.#send(situation, intent, draft, base);
      // Sessions can be ended by requests too.
      signedOut ||= exchange.answer?.status === 401;
      const name = exchange.operation?.name ?? 'none';
      const isNew = this.#tally.note(name, exchange, seed);
      const found = this.#tally.faults.get(`${name} ${exchange.judgement?.kind ?? ''}`);
      // A fault is made smaller once; what is known already is only counted.
      if (exchange.judgement !== undefined && (isNew || found?.seed === seed))
        throw new FoundFault(exchange.judgement.kind);
    });
    const { errorInstance } = await fc.check(property, {
      seed,
      numRuns: 1,
      interruptAfterTimeLimit: shrinkingMs,
    });
    if (errorInstance instanceof Error && !(errorInstance instanceof FoundFault)) throw errorInstance;
    const { signIn } = this.#options;
    if (signedOut && signIn !== undefined) this.#headers.set(part, await signIn(part));
  }

  async #send(
    situation: Situation,
    intent: Intent,
    draft: Draft,
    base: Readonly<Record<string, string>>,
  ): Promise<Exchange> {
    const request = written(situation.operation, draft, base);
    const sent = await this.#caller.send(request, intent === 'oddPath');
    const seen = seenOfOthers(situation.person, sent);
    const exchange = seen === undefined ? sent : { ...sent, judgement: seen };
    this.#tally.count(exchange.operation?.name ?? 'none', exchange);
    this.#learn(exchange, draft.body);
    if (exchange.operation?.name === 'ownSessions' && exchange.answer?.status === 200) {
      const { sessions } = exchange.json as SessionsAnswer;
      this.#knowledge.sessions.set(
        situation.person,
        sessions.map(({ id }) => id),
      );
    }
    return exchange;
  }

  #learn({ operation, request, answer, json }: Exchange, sent: unknown): void {
    if (operation === undefined || answer === undefined || answer.status >= 300) return;
    this.#knowledge.learn(operation.name, request.path, sent, json, answer.headers.etag);
  }

  #situation(chance: Chance): {
    readonly situation: Situation;
    readonly base: Readonly<Record<string, string>>;
    readonly intent: Intent;
    readonly part: Part;
  } {
    const operation = this.#operation(chance);
    const programme = this.#programme(chance);
    const part = this.#part(chance, operation, programme);
    const person = this.#ids.get(part) ?? '';
    const params = paramsFor({
      operation,
      programme,
      knowledge: this.#knowledge,
      person,
      today: this.#today,
      chance,
    });
    return {
      situation: { operation, knowledge: this.#knowledge, programme, person, today: this.#today, params },
      base: operation.isPublic && chance.inHundred(50) ? {} : (this.#headers.get(part) ?? {}),
      part,
      intent: intentBy(chance, operation.body !== undefined),
    };
  }

  /** Each alike, but that programmes are read more often than created. */
  #operation(chance: Chance): Operation {
    const named = (name: string) => this.#operations.find((one) => one.name === name);
    const read = chance.inHundred(8) ? named('programme') : undefined;
    const any = read ?? chance.of(this.#operations);
    const isRare = any?.name === 'createProgramme' && chance.inHundred(70);
    const found = isRare ? named('programme') : any;
    if (found === undefined) throw new Error('The document has no operation');
    return found;
  }

  /** The newest most often: there is most left to do in them. */
  #programme(chance: Chance): Known {
    const { programmes } = this.#knowledge;
    const newest = chance.inHundred(75) ? programmes.slice(-2) : programmes;
    return chance.of(newest) ?? this.#knowledge.programme('unknown');
  }

  /** Most often somebody whose role may do it. */
  #part(chance: Chance, operation: Operation, programme: Known): Part {
    const any = chance.of(parts) ?? 'manager';
    if (operation.isForAdmins && chance.inHundred(70)) return 'admin';
    const { roles } = operation;
    if (roles === undefined || chance.inHundred(15)) return any;
    const able = parts.filter((part) => {
      const member = programme.view?.members.find(({ id }) => id === this.#ids.get(part));
      return member !== undefined && roles.includes(member.role);
    });
    return chance.of(able) ?? any;
  }

  /** Through the same API, judged like everything else; every other one stays a draft. */
  async #found(): Promise<void> {
    this.#founded += 1;
    const founder: Founder = {
      send: (part, command) => this.#command(part, command),
      idOf: (part) => this.#ids.get(part) ?? '',
      today: this.#today,
      number: this.#founded,
    };
    const desk = await foundDraft(founder);
    const known = this.#knowledge.programme(desk.programme);
    if (this.#founded % 2 === 1) await bringToLife(desk, founder);
    await this.#command('manager', { method: 'GET', path: `/api/programmes/${known.id}` });
  }

  /** What was meant to go through and did not is a fault as well, but none to end on. */
  async #foundMore(): Promise<void> {
    try {
      await this.#found();
    } catch (refused) {
      this.#tally.notFounded(String(refused));
    }
    this.#founding = undefined;
  }

  /** A command that is meant to go through. @throws Error when it is refused */
  async #command<Answer>(part: Part, command: Send, mayRetry = true): Promise<Answer> {
    const { method, path, body } = command;
    const exchange = await this.#caller.send(this.#asCommand(part, command));
    const name = exchange.operation?.name ?? 'none';
    this.#tally.count(name, exchange);
    this.#tally.note(name, exchange, this.#options.seed);
    this.#learn(exchange, body);
    const { answer } = exchange;
    if (answer?.status === 401 && mayRetry && this.#options.signIn !== undefined) {
      this.#headers.set(part, await this.#options.signIn(part));
      return this.#command(part, command, false);
    }
    if (answer === undefined || answer.status >= 300)
      throw new Error(
        `${part} ${method} ${path}: ${answer?.body.toString('utf8').slice(0, 400) ?? 'no answer'}`,
      );
    return exchange.json as Answer;
  }

  #asCommand(part: Part, { method, path, body, version }: Send): WireRequest {
    const headers = {
      ...(method !== 'GET' && { 'x-waymark': '1' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...this.#headers.get(part),
    };
    return { method, path, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  }
}
