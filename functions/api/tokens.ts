import type { ApiRefusal } from '#contract/problem.ts';
import type {
  ListedToken,
  NewToken,
  NewTokenAnswer,
  TokenRevocation,
  TokensAnswer,
} from '#contract/tokens.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { dateIn, startOfDay } from '#domain/calendar/zone.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { Member } from '#domain/member/member.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { apiTokenEnds, apiTokenRevoked, decideApiToken, eachOnce } from '#domain/programme/apiToken.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import {
  endApiToken,
  listApiTokens,
  loadApiToken,
  makeApiToken,
  mintApiToken,
  type ApiToken,
} from '#store/apiTokens.ts';
import type { BesideWrite } from '#store/change.ts';
import { execute } from '#store/execute.ts';
import { loadSnapshots, stateIn } from '#store/load.ts';
import { actorOf, handler, type Call, type Handle, type Handler } from './call.ts';
import { changesIn, commandAnswer, decidingIn } from './commands.ts';

/** GET …/tokens: what machines may do in the programme, and in whose name. */
const list: Handle = async (call, { store, wallClock }) => {
  const programme = call.params['p'] ?? '';
  const now = wallClock.now();
  const [tokens, itself] = await Promise.all([
    listApiTokens(store, programme, now),
    loadSnapshots(store, programme, [{ kind: 'programme', id: programme }]),
  ]);
  const { charter } = stateIn<Programme>(itself, 'programme', programme);
  const today = dateIn(charter.timeZone, now);
  const json: TokensAnswer = {
    tokens: tokens.map(listed),
    now,
    endsOn: { today, ...apiTokenEnds(today) },
  };
  return accepted({ json });
};

/** POST …/tokens: the token and the event that tells of it are written together, and the token is shown this once. */
const make: Handle<NewToken> = async (call, dependencies) => {
  const { store, wallClock } = dependencies;
  const programme = call.params['p'] ?? '';
  const { person, body } = call;
  const found = await loadSnapshots(store, programme, [
    { kind: 'programme', id: programme },
    { kind: 'member', id: person },
  ]);
  const { charter } = stateIn<Programme>(found, 'programme', programme);
  const { since: memberSince } = stateIn<Member>(found, 'member', person);
  const createdAt = wallClock.now();
  const today = dateIn(charter.timeZone, createdAt);
  const { text, id, tail } = mintApiToken();
  const { name, endsOn = apiTokenEnds(today).usual } = body;
  const scopes = eachOnce(body.scopes);
  const decided = decideApiToken(programme, { id, name, scopes, endsOn }, today);
  if (!decided.ok) return decided;

  const endsAt = startOfDay(charter.timeZone, addDays(endsOn, 1));
  const token = { id, programme, person, memberSince, name, scopes, tail, createdAt, endsOn, endsAt };
  const executed = await run(call, dependencies, decided.value, makeApiToken(store.tables, text, token));
  if (!executed.ok) return executed;
  // The first answer held the token; it is kept nowhere from which a second one could take it.
  if (executed.replayed === true) return refused({ code: 'tokenShownOnce' });
  const json: NewTokenAnswer = { token: text, made: listed(token) };
  return accepted({ status: 201, json, cacheControl: 'no-store' });
};

/** DELETE …/tokens/{id}: from this commit on the token is unknown. */
const revoke: Handle<TokenRevocation> = async (call, dependencies) => {
  const { store } = dependencies;
  const programme = call.params['p'] ?? '';
  const token = await loadApiToken(store, programme, call.params['id'] ?? '');
  const happenings = token === undefined ? [] : apiTokenRevoked(programme, token, call.body.reason);
  const beside = token && endApiToken(store.tables, token.id);
  return commandAnswer(dependencies, programme, await run(call, dependencies, happenings, beside));
};

/** Commits what happened with the write of the token. Nothing happened: there is no such token (any more). */
function run(
  call: Call,
  dependencies: Dependencies,
  happenings: readonly Happening[],
  beside: BesideWrite | undefined,
) {
  const programme = call.params['p'] ?? '';
  return execute<ApiRefusal>(dependencies, {
    programme,
    actor: actorOf(call),
    read: [{ kind: 'programme', id: programme }],
    ...(call.commandKey && { commandKey: call.commandKey }),
    ...(beside && { beside: [beside] }),
    decide: (loaded) =>
      happenings.length === 0
        ? refused({ code: 'notFound' })
        : accepted(changesIn(decidingIn(loaded, programme), happenings)),
  });
}

function listed({ programme: _, memberSince: _since, ...token }: ApiToken): ListedToken {
  return token;
}

/** Tokens for machines: made and revoked by the managers of a programme. */
export const tokens = {
  tokens: handler(list),
  makeToken: handler(make),
  revokeToken: handler(revoke),
} satisfies Readonly<Record<string, Handler>>;
