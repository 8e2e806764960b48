import { maySee } from '#contract/maySee.ts';
import type { InboxAnswer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Member } from '#domain/member/member.ts';
import { accepted } from '#domain/outcome.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { signalsFor } from '#domain/programme/signals.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { evaluating } from '#runtime/evaluating.ts';
import { loadPack } from '#runtime/packs.ts';
import { listMemberships, type Membership } from '#store/indexes.ts';
import { loadProgramme, snapshotsOf } from '#store/load.ts';
import type { RawSnapshot } from '#store/snapshot.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { viewIn } from './commands.ts';
import { unmetHard, votersOf } from './gateRequest.ts';

/** GET /api/inbox: what waits for the person in every programme, most urgent first. */
const list: Handle = async (call, dependencies) => {
  const memberships = await listMemberships(dependencies.store, call.person);
  const programmes = await Promise.all(memberships.map((one) => waitingIn(dependencies, call.person, one)));
  const json: InboxAnswer = { now: dependencies.clock.now(), programmes: programmes.flat() };
  return accepted({ json });
};

async function waitingIn(
  { store, clock, logger }: Dependencies,
  person: string,
  { programme, member }: Membership,
): Promise<InboxAnswer['programmes']> {
  const { items } = await loadProgramme(store, programme);
  const view = viewIn(snapshotsOf(items));
  const today = dateIn(view.programme.charter.timeZone, clock.now());
  const { role } = member.state as Member;
  const pack = await loadPack(store, view.programme.pack);
  const hidden = hiddenFrom(items, view, { person, role, today });
  const evaluated = evaluating(view.programme.pack, () =>
    signalsFor(
      view,
      { person, role },
      {
        on: today,
        voters: (key) => votersOf({ view, pack, key, today }),
        unmet: (key) => unmetHard({ view, pack, key, today }),
      },
    ),
  );
  if (!evaluated.ok) logger.warn('packTooSlow', { programme });
  const waiting = evaluated.ok ? evaluated.value : [];
  const signals = waiting.filter(({ subject }) => !hidden.has(`${subject.kind}#${subject.id}`));
  return [{ id: programme, name: view.programme.charter.name, role, signals }];
}

/** Signals are derived from the whole; about what the person may not see they must not speak. */
function hiddenFrom(
  items: readonly RawSnapshot[],
  view: ProgrammeView,
  { person, role, today }: Pick<Member, 'role'> & { readonly person: string; readonly today: string },
): ReadonlySet<string> {
  const seats = seatsHeldBy(view, person, today).map(({ id }) => id);
  const unseen = items.filter(({ visibility }) => !maySee(visibility, { role, seats }));
  return new Set(unseen.map(({ kind, id }) => `${kind}#${id}`));
}

export const inbox = { inbox: handler(list) } satisfies Readonly<Record<string, Handler>>;
