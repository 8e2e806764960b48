import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '#contract/responses.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { startBackend } from '#infra/local/backend.ts';
import { createMovableTime } from '#infra/local/demo/movableTime.ts';
import { createPlayer } from '#infra/local/story/player.ts';
import { enterDemoPeople } from '#infra/local/signIn/enterDemoPeople.ts';
import { randomIds } from '#runtime/ids.ts';
import { createTables, localTables, startEngine, type Engine } from '#infra/local/engine.ts';
import { DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { packOf } from '#methodology/packs.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Store, StoredItem } from '#store/client.ts';
import { exportProgramme } from '#store/exportProgramme.ts';
import { importProgramme, importSteps, type ImportRequest, type Imported } from '#store/importProgramme.ts';
import { loadProgramme, snapshotsOf } from '#store/load.ts';
import { loadMachineRuns } from '#store/machineRuns.ts';
import { createPerson, listPeople } from '#store/people.ts';
import { lineWriter } from '#store/programmeFile.ts';
import { succeed } from '#store/succession.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import { aChange, commitAs } from '#test/support/changes.ts';
import { replay } from '#store/replay.ts';
import { verifyProgramme } from '#store/verify.ts';
import { clientOf, storeOf } from '#test/support/engine.ts';
import { playedDemo, type PlayedDemo } from '#test/support/playedDemo.ts';

const at = '2026-11-21T16:30:00.000Z';

describe('a programme as a file', () => {
  let demo: PlayedDemo;
  let there: Store;
  let file: readonly string[];

  beforeAll(async () => {
    demo = await playedDemo(at);
    there = demo.backend.dependenciesOf('test').store;
    file = await linesOf(exportProgramme(there, { programme: demo.programme, at, withPeople: true }));
  }, 120_000);
  afterAll(() => demo.backend.stop());

  let engine: Engine;
  let client: DynamoDBClient;
  let here: Store;
  beforeEach(async () => {
    engine = await startEngine();
    client = clientOf(engine.endpoint);
    await createTables(client, localTables);
    here = storeOf(client);
  });
  afterEach(async () => {
    client.destroy();
    await engine.stop();
  });

  const take = (lines: readonly string[], more: Partial<ImportRequest> = {}): Promise<Imported> =>
    importProgramme(here, {
      open: () => each(lines),
      replay,
      knowsPack: (pack) => packOf(pack).id === pack.id,
      directory: DEMO_DIRECTORY,
      ...more,
    });
  const of = (kind: string): number => file.findIndex((line) => line.startsWith(`{"${kind}":`));

  it('holds the ledger, texts, snapshots, imports and people, and no token, session or cursor', async () => {
    const kinds = Map.groupBy(file, (line) => /^\{"(\w+)"/.exec(line)?.[1]);
    const { head, items } = await loadProgramme(there, demo.programme);

    expect([...kinds.keys()]).toEqual(['programme', 'event', 'snapshot', 'rows', 'person', 'end']);
    expect(kinds.get('event')).toHaveLength(head.revision);
    expect(kinds.get('snapshot')?.length).toBeGreaterThan(items.length);
    expect(file.join('\n')).not.toMatch(/TOKEN#|SESSION#|COMMAND#|CURSOR#|"token"/);
  });

  it('goes into an empty place whole, and back out as the very same lines', async () => {
    const taken = await take(file);

    expect(taken.fault).toBeUndefined();
    expect(await verifyProgramme(here, demo.programme, replay)).toEqual(
      await verifyProgramme(there, demo.programme, replay),
    );
    const again = await linesOf(exportProgramme(here, { programme: demo.programme, at, withPeople: true }));
    const inside = (lines: readonly string[]) => lines.slice(1).map((line) => line.replace(/,"check".*/, ''));
    expect(inside(again)).toEqual(inside(file));
    const runs = await loadMachineRuns(here, demo.programme);
    expect(runs.map(({ run }) => run > 1_000)).toEqual([true, true, true, true, true, true]);
  });

  it.each(['programme', 'event', 'snapshot', 'rows', 'person', 'end'])(
    'is refused with the line of a changed byte in a line of the kind %s',
    async (kind) => {
      const line = of(kind);
      const damaged = file.map((text, index) => (index === line ? flipped(text) : text));

      await expect(take(damaged)).rejects.toThrow(`Line ${line + 1} is not as it was written`);
      expect(await everything(here)).toEqual([]);
    },
  );

  it('is refused when somebody wrote other lines as carefully', async () => {
    const forged = rewritten((kind, value) =>
      kind === 'event' && value['revision'] === 7 ? { ...value, actor: 'eve' } : value,
    );
    const state = rewritten((kind, value) =>
      kind === 'snapshot' && value['kind'] === 'seat' ? { ...value, state: '{"name":"Mine"}' } : value,
    );
    const text = rewritten((kind, value) =>
      kind === 'event' && value['texts'] !== undefined
        ? { ...value, texts: { ...(value['texts'] as object), salt: 'other' } }
        : value,
    );

    await expect(take(forged)).rejects.toThrow('Line 8: Programme');
    await expect(take(state)).rejects.toThrow('has a state that its events do not lead to');
    await expect(take(text)).rejects.toThrow('is not the one that was recorded');
    expect(await everything(here)).toEqual([]);
  });

  it('is refused when it is cut off, and where the programme is already', async () => {
    await expect(take(file.slice(0, -1))).rejects.toThrow('its end is missing');
    await expect(take([...file.slice(0, 20), ...file.slice(21)])).rejects.toThrow('Line 21 is not');
    expect(await everything(here)).toEqual([]);

    await take(file);
    await expect(take(file)).rejects.toThrow('is here already; nothing was imported');
  });

  it.each(importSteps.slice(1, -1))(
    'is invisible or whole after a crash at %s, and a second run goes on',
    async (step) => {
      const crashing = take(file, {
        after: (done) => {
          if (done === step) throw new Error('crash');
        },
      });
      await expect(crashing).rejects.toThrow('crash');

      const { head, items } = await loadProgramme(here, demo.programme);
      const isPublished = step === 'published';
      const { fault } = isPublished ? await verifyProgramme(here, demo.programme, replay) : {};
      expect(fault).toBeUndefined();
      if (isPublished) return;
      expect(head.revision).toBe(0);
      expect(items.filter(({ kind }) => kind === 'programme' || kind === 'member')).toEqual([]);
      expect((await take(file)).fault).toBeUndefined();
    },
  );

  it('finds people by their address: the id of the ledger is theirs where nothing names them yet', async () => {
    const [one] = (await listPeople(there)).filter(({ id }) =>
      file.some((line) => line.startsWith(`{"person":{"id":"${id}"`)),
    );
    if (one === undefined) throw new Error('nobody');
    await createPerson(here, { ...one, id: 'signed-in-before', subject: 'sub-1', locale: 'es' });

    const { people } = await take(file);

    expect(people).toMatchObject({ renamed: 1, doubled: [], known: 0 });
    const found = (await listPeople(here)).filter(({ email }) => email === one.email);
    expect(found).toEqual([{ ...one, subject: 'sub-1', locale: 'es' }]);
  });

  it('lets somebody with a history of their own here go on in role and seats, by ordinary events', async () => {
    const manager = demo.player.person('demo-manager');
    await createPerson(here, { ...manager, id: 'known-here', subject: 'sub-1' });
    const attributes = { memberPerson: 'known-here' };
    await commitAs(here, 'elsewhere', 0, [aChange({ kind: 'member', id: 'known-here', attributes })]);

    const { people } = await take(file);
    expect(people.doubled).toEqual([{ id: manager.id, here: 'known-here' }]);
    const deps = { store: here, clock: demo.time.clock, ids: randomIds };
    expect(await succeed(deps, demo.programme, people.doubled)).toBe(true);
    expect(await succeed(deps, demo.programme, people.doubled)).toBe(false);

    const { items } = await loadProgramme(here, demo.programme);
    const member = items.find(({ kind, id }) => kind === 'member' && id === 'known-here');
    expect(JSON.parse(member?.state ?? '{}')).toMatchObject({ role: 'programmeManager' });
    const seats = snapshotsOf(items).all('seat');
    const held = seats.filter(({ state }) => holderOn(state as Seat, '2026-11-22') === 'known-here');
    expect(held.map(({ state }) => (state as Seat).kind)).toEqual(['programmeManager']);
    expect(seats.some(({ state }) => holderOn(state as Seat, '2026-11-22') === manager.id)).toBe(false);
    expect((await verifyProgramme(here, demo.programme, replay)).fault).toBeUndefined();
  });

  it('goes on in another Waymark: people come back to their seats, machines run, a command commits', async () => {
    const time = createMovableTime({ standsAt: at });
    const issuer = { issuer: 'http://127.0.0.1:1/test', clientId: 'test', clientSecret: 'test' };
    const backend = await startBackend({
      clock: time.clock,
      timers: time.timers,
      ids: randomIds,
      sink: () => undefined,
      engineEndpoint: engine.endpoint,
      signIn: { ...issuer, origin: 'http://127.0.0.1:1', directory: DEMO_DIRECTORY, adminGroup: 'none' },
    });
    try {
      await take(file);
      const deps = backend.dependenciesOf('test');
      const people = await enterDemoPeople(deps);
      await refreshPortfolio(deps, demo.programme);
      await backend.runClock();
      await backend.quiet();
      const runs = await loadMachineRuns(here, demo.programme);
      expect(runs.map(({ run, waiting }) => run > 1_000 && waiting !== undefined)).toEqual(
        Array(6).fill(true),
      );

      const player = createPlayer({ backend, time, people });
      const { revision } = await player.send<CommandAnswer>('demo-leader', {
        method: 'POST',
        path: `/api/programmes/${demo.programme}/statements`,
        body: { health: 'onTrack', text: 'It goes on here.' },
      });
      await player.close();

      expect(revision).toBeGreaterThan((await loadProgramme(there, demo.programme)).head.revision);
      expect((await verifyProgramme(here, demo.programme, replay)).fault).toBeUndefined();
    } finally {
      await backend.stop();
    }
  });

  /** The file with other values and checks that fit. */
  function rewritten(
    change: (kind: string, value: Readonly<Record<string, object | string | number>>) => object,
  ): readonly string[] {
    const write = lineWriter();
    return file.map((line) => {
      const { check: _, ...body } = JSON.parse(line) as Record<string, never>;
      const [kind = '', value = {}] = Object.entries(body)[0] ?? [];
      return write(kind as 'end', change(kind, value) as never).trimEnd();
    });
  }
});

/** One character in the middle of a line, another one. */
function flipped(line: string): string {
  const middle = Math.floor(line.length / 2);
  const other = line[middle] === '7' ? '8' : '7';
  return `${line.slice(0, middle)}${other}${line.slice(middle + 1)}`;
}

async function linesOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line.trimEnd());
  return found;
}

async function* each(lines: readonly string[]): AsyncGenerator<string, void, undefined> {
  yield* lines;
}

async function everything({ documents, tables }: Store): Promise<readonly StoredItem[]> {
  const pages = await Promise.all(
    Object.values(tables).map((TableName) => documents.send(new ScanCommand({ TableName }))),
  );
  return pages.flatMap(({ Items }) => Items ?? []);
}
