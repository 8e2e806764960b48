import type { HealthStatement, NewProgramme, ProgrammeChanges } from '#contract/programme.ts';
import type { CommandAnswer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { decideCreation, decideProgrammeChange, decideStatement } from '#domain/programme/decideProgramme.ts';
import { currentPack } from '#methodology/packs.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute } from '#store/execute.ts';
import { loadHead } from '#store/head.ts';
import { loadProgramme } from '#store/load.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { decideOnFew, touchedBy } from './commands.ts';
import { unknownPerson } from './directory.ts';
import { asOf } from './asOf.ts';
import { etagOf, viewerIn, visibleTo, writeProgramme } from './programmeAnswer.ts';
import { matches } from './stack/representation.ts';
import type { ApiRefusal } from '#contract/problem.ts';

/** GET /api/programmes/{p}: one Query beside the session's Get; a 304 needs HEAD alone. */
export const programme: Handler = {
  checksMembership: true,
  prefetch: ({ params, query, ifNoneMatch }, { store }) => {
    const id = params['p'] ?? '';
    const knows = ifNoneMatch !== undefined && query['asOf'] === undefined;
    return knows ? loadHead(store, id).then((head) => ({ head })) : loadProgramme(store, id);
  },
  handle: async (call, dependencies) => {
    const { store, clock } = dependencies;
    const id = call.params['p'] ?? '';
    const now = clock.now();
    const early = call.prefetched as Partial<Loaded> & Pick<Loaded, 'head'>;
    const known = etagOf(early.head, call.person, now);
    if (early.items === undefined && matches(call.ifNoneMatch, known))
      return accepted({ etag: known, text: '' });

    const { head, items } = early.items === undefined ? await loadProgramme(store, id) : (early as Loaded);
    const viewer = viewerIn(items, call.person, now);
    if (viewer === undefined) return refused({ code: 'notFound' });
    const instant = call.query['asOf'];
    if (instant !== undefined) return asOf(store, { id, instant, now, viewer, items });
    const facts = { id, revision: head.revision, at: head.at, now, viewer };
    const text = writeProgramme(facts, visibleTo(viewer, items));
    return accepted({ text, etag: etagOf(head, call.person, now) });
  },
};

type Loaded = Awaited<ReturnType<typeof loadProgramme>>;

const create: Handle<NewProgramme> = async (call, dependencies) => {
  const { body, person, commandKey } = call;
  const unknown = await unknownPerson(
    dependencies.store,
    body.seats.flatMap(({ person: holder, deputy }) => [holder, deputy]),
  );
  if (unknown !== undefined) return refused({ code: 'personUnknown', person: unknown });
  const id = dependencies.ids.next();
  const executed = await execute<ApiRefusal>(dependencies, {
    programme: id,
    actor: { person },
    read: [],
    ...(commandKey && { commandKey }),
    decide: (loaded) => {
      const today = dateIn(body.charter.timeZone, loaded.at);
      const decided = decideCreation(id, body, currentPack, { ...loaded, today });
      return decided.ok ? accepted(changesOf(decided.value, loaded)) : decided;
    },
  });
  if (!executed.ok) return executed;
  // A repeated command made its programme under another id than this one.
  const named = Object.keys(executed.versions).find((name) => name.startsWith('programme#'));
  const made = named?.slice('programme#'.length) ?? id;
  const touched = await touchedBy(dependencies.store, made, executed);
  const json: CommandAnswer = { revision: executed.revision, touched };
  return accepted({ status: 201, json, location: `/api/programmes/${made}` });
};

const change: Handle<ProgrammeChanges> = (call, dependencies) => {
  const id = call.params['p'] ?? '';
  const edited = { kind: 'programme', id } as const;
  return decideOnFew(call, dependencies, { few: [], edited }, (deciding) =>
    decideProgrammeChange(id, deciding.programme, call.body),
  );
};

const stateHealth: Handle<HealthStatement> = (call, dependencies) =>
  decideOnFew(call, dependencies, { few: [] }, (deciding) =>
    decideStatement(call.params['p'] ?? '', deciding.programme, call.body),
  );

export const programmes = {
  programme,
  createProgramme: handler(create),
  changeProgramme: handler(change),
  stateHealth: handler(stateHealth),
} satisfies Readonly<Record<string, Handler>>;
