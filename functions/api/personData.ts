import type { ErasureAnswer, PersonDataAnswer } from '#contract/personData.ts';
import type { Member } from '#domain/member/member.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { hasEnded, type Programme } from '#domain/programme/programme.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { listApiTokens } from '#store/apiTokens.ts';
import type { Store } from '#store/client.ts';
import { beginErasure, finishErasure } from '#store/erasePerson.ts';
import { programmesEverOf } from '#store/everMember.ts';
import { loadKind, loadSnapshots } from '#store/load.ts';
import { loadPerson } from '#store/people.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { listSessions } from '#store/sessions.ts';
import { textsWrittenBy } from '#store/writtenTexts.ts';
import { handler, type Handle, type Handler } from './call.ts';

/** Programmes are read side by side, a few at once. */
const readsAtOnce = 10;
/** The gateway waits 29 s; what is left after these is the clock's. */
const patienceMs = 8_000;

/** GET /api/people/{id}/data: for the person themself, and for administrators. */
const exported: Handle = async ({ params, person: asking, logger }, { store, clock, wallClock }) => {
  const id = params['id'] ?? '';
  const isAllowed = id === asking || (await loadPerson(store, asking))?.admin === true;
  if (!isAllowed) return refused({ code: 'notAdmin' });
  const person = await loadPerson(store, id);
  if (person === undefined) return refused({ code: 'notFound' });

  const places = await placesOf(store, id, await everywhere(store));
  const inProgramme = ({ programme, name }: Place) => ({ programme, programmeName: name });
  const own = new Set(await programmesEverOf(store, id));
  const texts = [];
  const tokens = [];
  for (const place of places.filter(({ programme }) => own.has(programme))) {
    for (const text of await textsWrittenBy(store, place.programme, id)) {
      // What they answered unseen is nobody's but their own.
      if (text.kind !== 'answer' || id === asking) texts.push({ ...inProgramme(place), ...text });
    }
    for (const token of await listApiTokens(store, place.programme, wallClock.now())) {
      if (token.person !== id) continue;
      const { name, createdAt, endsAt } = token;
      tokens.push({ ...inProgramme(place), name, createdAt, endsAt });
    }
  }
  const sessions = await listSessions(store, id, wallClock.now());
  const json: PersonDataAnswer = {
    takenAt: clock.now(),
    person,
    memberships: places.flatMap((place) =>
      place.member === undefined
        ? []
        : [{ ...inProgramme(place), role: place.member.role, since: place.member.since }],
    ),
    seats: places.flatMap((place) => seatsIn(place, id).map((seat) => ({ ...inProgramme(place), ...seat }))),
    sessions: sessions.map(({ createdAt, lastSeenAt, endsAt, device }) => ({
      beganAt: createdAt,
      lastSeenAt,
      endsAt,
      device,
    })),
    tokens,
    texts,
  };
  if (id !== asking) logger.info('personDataRead', { of: id });
  return accepted({ json, cacheControl: 'no-store' });
};

/** DELETE /api/people/{id}: for administrators, once nothing that goes on needs the person any more. */
const erase: Handle = async ({ params, person: asking, logger }, dependencies) => {
  const { store, wallClock } = dependencies;
  const id = params['id'] ?? '';
  if (id === asking) return refused({ code: 'notYourself' });
  const person = await loadPerson(store, id);
  if (person === undefined) return refused({ code: 'notFound' });
  const held = (await placesOf(store, id, await everywhere(store))).filter(
    (place) => !place.hasEnded && (place.member !== undefined || isHeld(place, id)),
  );
  if (held.length > 0) return refused({ code: 'placesHeld', programmes: held.map(({ name }) => name) });

  const at = wallClock.now();
  if (!(await beginErasure(store, person, at))) return refused({ code: 'notFound' });
  const until = Date.parse(at) + patienceMs;
  const isFinished = await finishErasure(
    dependencies,
    { person: id, at },
    () => Date.parse(wallClock.now()) < until,
  );
  const state = isFinished ? 'erased' : 'erasing';
  logger.info('personErased', { of: id, state });
  return accepted({ json: { state } satisfies ErasureAnswer });
};

/** A programme, and what a person is in it. */
type Place = {
  readonly programme: string;
  readonly name: string;
  readonly hasEnded: boolean;
  readonly member: Member | undefined;
  readonly seats: readonly Seat[];
};

async function everywhere(store: Store): Promise<readonly string[]> {
  return (await listPortfolio(store)).map(({ programme }) => programme);
}

async function placesOf(
  store: Store,
  person: string,
  programmes: readonly string[],
): Promise<readonly Place[]> {
  const places: (Place | undefined)[] = [];
  for (let start = 0; start < programmes.length; start += readsAtOnce) {
    const some = programmes.slice(start, start + readsAtOnce);
    places.push(...(await Promise.all(some.map((programme) => placeIn(store, person, programme)))));
  }
  return places.filter((place) => place !== undefined);
}

async function placeIn(store: Store, person: string, programme: string): Promise<Place | undefined> {
  const [found, seats] = await Promise.all([
    loadSnapshots(store, programme, [
      { kind: 'programme', id: programme },
      { kind: 'member', id: person },
    ]),
    loadKind(store, programme, 'seat'),
  ]);
  const itself = found.get('programme', programme)?.state as Programme | undefined;
  return (
    itself && {
      programme,
      name: itself.charter.name,
      hasEnded: hasEnded(itself),
      member: found.get('member', person)?.state as Member | undefined,
      seats: seats.all('seat').map(({ state }) => state as Seat),
    }
  );
}

/** Whether they hold a seat that nobody is to follow in, or stand in for one. */
function isHeld({ seats }: Place, person: string): boolean {
  return seats.some(
    ({ holdings, deputy }) =>
      deputy === person || holdings.some((one) => one.person === person && one.until === undefined),
  );
}

function seatsIn(
  { seats }: Place,
  person: string,
): Omit<PersonDataAnswer['seats'][number], 'programme' | 'programmeName'>[] {
  return seats.flatMap(({ name, holdings, deputy }) => [
    ...holdings
      .filter((one) => one.person === person)
      .map(({ from, until }) => ({ seat: name, from, ...(until !== undefined && { until }), deputy: false })),
    ...(deputy === person ? [{ seat: name, deputy: true }] : []),
  ]);
}

/** What is kept of a person, and how it leaves. */
export const personData = {
  personData: handler(exported),
  erasePerson: handler(erase),
} satisfies Readonly<Record<string, Handler>>;
