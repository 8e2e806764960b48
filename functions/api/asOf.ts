import { maySee } from '#contract/maySee.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { Viewer } from '#contract/responses.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Instant } from '#domain/time.ts';
import type { Store } from '#store/client.ts';
import { loadAsOf } from '#store/history.ts';
import { aggregateName, livesApart } from '#store/keys.ts';
import type { RawSnapshot } from '#store/snapshot.ts';
import type { RecordedEvent } from '#store/texts.ts';
import { currentSchemaVersion } from '#store/upcast.ts';
import type { Answer } from './call.ts';
import { visibilitiesOf } from './visibilities.ts';
import { writeProgramme, type WrittenSnapshot } from './programmeAnswer.ts';

type Question = {
  readonly id: string;
  readonly instant: string;
  readonly now: Instant;
  readonly viewer: Viewer;
  /** The programme as it stands: who may see an item is asked of today, also in the past. */
  readonly items: readonly RawSnapshot[];
};

/** The programme as it was known at an instant: the prefix of the ledger, folded by the same functions as ever. */
export async function asOf(store: Store, question: Question): Promise<Outcome<Answer, ApiRefusal>> {
  const { id, instant, now, viewer, items } = question;
  const until = Date.parse(instant);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(instant) || Number.isNaN(until)) return refused({ code: 'asOfUnreadable' });
  const asked = new Date(until).toISOString();
  const events = await loadAsOf(store, id, asked);
  const last = events.at(-1);
  if (last === undefined) return refused({ code: 'notFound' });
  const stood = replayed(events);
  const visibilityOf = await visibilitiesOf(store, id, items, stood);
  const snapshots = stood
    .map((one) => ({ ...one, visibility: visibilityOf(one) }))
    .filter(({ visibility }) => maySee(visibility, viewer));
  const facts = { id, revision: last.revision, at: last.at, now, asOf: asked, viewer };
  return accepted({ text: writeProgramme(facts, snapshots) });
}

type Replayed = Omit<WrittenSnapshot, 'kind' | 'visibility'> & Pick<RecordedEvent, 'kind'>;

function replayed(events: readonly RecordedEvent[]): readonly Replayed[] {
  const states = new Map<string, { readonly event: RecordedEvent; readonly state: object | null }>();
  for (const event of events) {
    if (livesApart(event)) continue;
    const name = aggregateName(event);
    const before = states.get(name)?.state ?? null;
    const state = evolutionOf(event.kind)(before, event, { at: event.at, person: event.actor.person });
    states.set(name, { event, state });
  }
  return [...states.values()].flatMap(({ event, state }) =>
    state === null
      ? []
      : [
          {
            kind: event.kind,
            id: event.id,
            version: event.version,
            schemaVersion: currentSchemaVersion(event.kind),
            state: JSON.stringify(state),
          },
        ],
  );
}
