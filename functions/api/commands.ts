import type { ApiRefusal } from '#contract/problem.ts';
import type { CommandAnswer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { AggregateKind, Snapshot, Visibility } from '#domain/ledger/aggregate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { evaluating } from '#runtime/evaluating.ts';
import { loadPack } from '#runtime/packs.ts';
import type { Store } from '#store/client.ts';
import type { Change } from '#store/change.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute, type Executed, type Loaded } from '#store/execute.ts';
import { loadEventsAfter } from '#store/history.ts';
import { aggregateName, type AggregateRef } from '#store/keys.ts';
import type { Snapshots } from '#store/load.ts';
import { actorOf, type Answer, type Call } from './call.ts';

/** What a decision may know: what was read, as it stands at one revision, the moment, and who acts. */
export type Deciding = Loaded & {
  /** The calendar date in the programme's time zone. */
  readonly today: PlainDate;
  /** The programme itself. */
  readonly programme: Programme;
};

export type DecidingAll = Deciding & { readonly view: ProgrammeView };

type Decided = Outcome<readonly Happening[], ApiRefusal>;

/** A command on a whole programme: whatever it looks at stands at the revision it commits on. */
export function decideOnAll(
  call: Call<unknown>,
  dependencies: Dependencies,
  decide: (deciding: DecidingAll) => Decided,
  edited?: AggregateRef,
): Promise<Outcome<Answer, ApiRefusal>> {
  return run(call, dependencies, { read: 'all', ...(edited && { edited }) }, (deciding) =>
    decide({ ...deciding, view: viewIn(deciding.snapshots) }),
  );
}

/** A command that looks at few aggregates of a programme; the programme's own is always among them. */
export function decideOnFew(
  call: Call<unknown>,
  dependencies: Dependencies,
  read: { readonly few: readonly AggregateRef[]; readonly edited?: AggregateRef },
  decide: (deciding: Deciding) => Decided,
): Promise<Outcome<Answer, ApiRefusal>> {
  const programme = { kind: 'programme', id: call.params['p'] ?? '' } as const;
  return run(
    call,
    dependencies,
    { read: [programme, ...read.few], ...(read.edited && { edited: read.edited }) },
    decide,
  );
}

async function run(
  call: Call<unknown>,
  dependencies: Dependencies,
  { read, edited }: { readonly read: readonly AggregateRef[] | 'all'; readonly edited?: AggregateRef },
  decide: (deciding: Deciding) => Decided,
): Promise<Outcome<Answer, ApiRefusal>> {
  const id = call.params['p'] ?? '';
  const executed = await execute<ApiRefusal>(dependencies, {
    programme: id,
    actor: actorOf(call),
    read,
    ...(call.commandKey && { commandKey: call.commandKey }),
    ...(edited && call.ifMatch !== undefined && { ifMatch: { ...edited, version: call.ifMatch } }),
    prepare: (snapshots) => loadPack(dependencies.store, programmeIn(snapshots, id).pack),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, id);
      const evaluated = evaluating(deciding.programme.pack, () => decide(deciding));
      if (!evaluated.ok) return evaluated;
      const decided = evaluated.value;
      return decided.ok ? accepted(changesIn(deciding, decided.value)) : decided;
    },
  });
  return commandAnswer(dependencies, id, executed);
}

/** Adds the date and the programme; time never goes back behind the last commit. */
export function decidingIn(loaded: Loaded, id: string): Deciding {
  const at: Instant = loaded.at > loaded.head.at ? loaded.at : loaded.head.at;
  const programme = programmeIn(loaded.snapshots, id);
  return { ...loaded, at, programme, today: dateIn(programme.charter.timeZone, at) };
}

/** The programme itself, which every command on it reads. */
export function programmeIn(snapshots: Snapshots, id: string): Programme {
  const programme = snapshots.get('programme', id)?.state as Programme | undefined;
  if (programme === undefined) throw new Error(`The programme ${id} has a head and no snapshot`);
  return programme;
}

/** Folds what happened onto what was read. Who may see an item does not change by what happens to it. */
export function changesIn(deciding: Deciding, happenings: readonly Happening[]): readonly Change[] {
  const visibilityOf = ({ kind, id }: AggregateRef) =>
    deciding.snapshots.get(kind, id)?.visibility ?? 'programme';
  return changesOf(happenings, deciding, (aggregate) => ({ visibility: visibilityOf(aggregate) })).map(
    (change) => (change.state === null ? withVisibility(change, visibilityOf(change)) : change),
  );
}

/** What is removed leaves no snapshot behind; its last event says who might see it, for the history. */
function withVisibility(change: Change, visibility: Visibility): Change {
  if (visibility === 'programme') return change;
  const last = change.events.length - 1;
  const events = change.events.map((event, place) =>
    place === last ? { ...event, data: { ...event.data, visibility } } : event,
  );
  return { ...change, events, visibility };
}

const viewKinds = [
  'programme',
  'stage',
  'gate',
  'kpi',
  'objective',
  'segment',
  'milestone',
  'seat',
  'member',
  'register',
  'assessment',
  'question',
] as const satisfies readonly AggregateKind[];

export function viewIn(snapshots: Snapshots): ProgrammeView {
  return viewOf(viewKinds.flatMap((kind) => snapshots.all(kind)));
}

/** The view with these changes made, for the next row of a table. */
export function viewAfter(snapshots: Snapshots, changes: readonly Change[]): ProgrammeView {
  const changed = new Set(changes.map(({ kind, id }) => `${kind}#${id}`));
  const kept = viewKinds
    .flatMap((kind) => snapshots.all(kind))
    .filter(({ kind, id }) => !changed.has(`${kind}#${id}`));
  const made = changes.flatMap(({ kind, id, expectedVersion, events, state, visibility }): Snapshot[] =>
    state === null
      ? []
      : [{ kind, id, version: expectedVersion + events.length, schemaVersion: 1, visibility, state }],
  );
  return viewOf([...kept, ...made]);
}

/** What every command answers: the revision, and what it touched in which version. */
export async function commandAnswer(
  { store }: Dependencies,
  programme: string,
  executed: Executed<ApiRefusal>,
): Promise<Outcome<Answer, ApiRefusal>> {
  if (!executed.ok) return executed;
  const json: CommandAnswer = {
    revision: executed.revision,
    touched: await touchedBy(store, programme, executed),
  };
  return accepted({ json });
}

/** More events than this no commit has: a transaction takes 100 actions. */
const mostEvents = 100;

/**
 * The aggregates of a commit in the order of its events. A repeated command finds its versions in a map, which keeps no
 * order; the ledger does.
 */
export async function touchedBy(
  store: Store,
  programme: string,
  executed: Pick<Extract<Executed<never>, { ok: true }>, 'revision' | 'versions' | 'replayed'>,
): Promise<CommandAnswer['touched']> {
  const { revision, versions, replayed } = executed;
  const touched = Object.entries(versions).map(([name, version]) => {
    const split = name.indexOf('#');
    return { kind: name.slice(0, split) as AggregateKind, id: name.slice(split + 1), version };
  });
  if (replayed !== true) return touched;
  const events = await loadEventsAfter(store, programme, Math.max(0, revision - mostEvents));
  const lastOf = new Map(
    events
      .filter((event) => event.revision <= revision)
      .map((event) => [aggregateName(event), event.revision]),
  );
  const place = (one: AggregateRef) => lastOf.get(aggregateName(one)) ?? revision;
  return touched.toSorted((one, other) => place(one) - place(other));
}
