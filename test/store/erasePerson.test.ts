import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitPerson } from '#api/auth/admitPerson.ts';
import { createTables, localTables, startEngine } from '#infra/local/engine.ts';
import { demoClaims, demoPeople } from '#infra/local/signIn/demoPeople.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { beginErasure, finishErasure, listErasures } from '#store/erasePerson.ts';
import { exportProgramme } from '#store/exportProgramme.ts';
import { loadHead } from '#store/head.ts';
import { loadHistory } from '#store/history.ts';
import { snapshotKey } from '#store/keys.ts';
import { importProgramme } from '#store/importProgramme.ts';
import { findPersonBySubject, loadPerson, readDirectory, type Person } from '#store/people.ts';
import { entriesInTables } from '#store/programmeSource.ts';
import { replay } from '#store/replay.ts';
import { readLedgerItem } from '#store/ledgerEvent.ts';
import { hashesSaidBy } from '#store/saidTexts.ts';
import { listSessions, createSession } from '#store/sessions.ts';
import { verifyProgramme } from '#store/verify.ts';
import { clientOf, storeOf } from '#test/support/engine.ts';
import { playedDemo, type PlayedDemo } from '#test/support/playedDemo.ts';

const at = '2026-11-21T16:30:00.000Z';

describe('erasing a person', () => {
  let demo: PlayedDemo;
  let deps: Dependencies;

  beforeAll(async () => {
    demo = await playedDemo(at);
    deps = demo.backend.dependenciesOf('test');
  }, 120_000);
  afterAll(() => demo.backend.stop());

  const fault = async () => (await verifyProgramme(deps.store, demo.programme, replay)).fault;
  const revision = async () => (await loadHead(deps.store, demo.programme)).revision;

  it('takes name, address and what they said out of every table, and the ledger still verifies', async () => {
    const person = demo.player.person('demo-manager');
    const said = await saidBy(person.id);
    // The demo's manager asked for approvals, voted, moved dates and gave seats away.
    expect(said.length).toBeGreaterThan(8);
    const before = await everything();
    expect(said.filter((text) => !before.includes(written(text)))).toEqual([]);

    expect(await beginErasure(deps.store, person, at)).toBe(true);
    await finishErasure(deps, { person: person.id, at });
    await demo.player.quiet();

    const after = await everything();
    expect([person.name, person.email, ...said].filter((text) => after.includes(written(text)))).toEqual([]);
    expect(await fault()).toBeUndefined();
    expect(await listErasures(deps.store)).toEqual([]);
    expect((await readDirectory(deps.store)).erased).toEqual([person.id]);
    expect(await loadPerson(deps.store, person.id)).toBeUndefined();
    expect(demo.faults).toEqual([]);
  });

  it('tells history that something stood there, and keeps the words of the programme itself', async () => {
    const { events } = await loadHistory(deps.store, demo.programme, { limit: 1_000 });
    const erased = events.filter((event) => event.erased === true);

    expect(events[0]).toMatchObject({ type: 'textsErased', actor: { person: 'system' } });
    expect(erased.length).toBeGreaterThan(8);
    expect(events.at(-1)).toMatchObject({
      type: 'programmeCreated',
      data: { record: { charter: { name: 'Closer to our customers' } } },
    });
  });

  it('changes nothing when it is done again', async () => {
    const stood = await revision();
    const { erased } = await readDirectory(deps.store);

    await finishErasure(deps, { person: erased[0] ?? '', at });

    expect(await revision()).toBe(stood);
  });

  it('goes on after a crash between its steps, as far as the mark says', async () => {
    const person = demo.player.person('demo-leader');
    await demo.player.send('demo-leader', {
      method: 'POST',
      path: `/api/programmes/${demo.programme}/statements`,
      body: { health: 'onTrack', text: 'Seen from the "bridge", all is well.' },
    });
    await demo.player.advanceTo('2026-12-12T09:00:00.000Z');
    const said = await saidBy(person.id);
    const { Item } = await deps.store.documents.send(
      new GetCommand({
        TableName: deps.store.tables.core,
        Key: snapshotKey(demo.programme, { kind: 'publication', id: '2026-11' }),
      }),
    );
    expect(String(Item?.['state'])).toContain('Seen from the');
    await createSession(deps.store, 'opaque', {
      person: person.id,
      at,
      limits: { idleMs: 1e6, absoluteMs: 1e7 },
    });

    await beginErasure(deps.store, person, at);
    expect(await listErasures(deps.store)).toEqual([{ person: person.id, at }]);
    expect(await listSessions(deps.store, person.id, at)).toEqual([]);
    expect(await finishErasure(deps, { person: person.id, at }, () => false)).toBe(false);
    // Texts are out when the first commit asks for the time.
    const clock = {
      now: () => {
        throw new Error('crash');
      },
    };
    await expect(finishErasure({ ...deps, clock }, { person: person.id, at })).rejects.toThrow('crash');
    expect(await fault()).toContain('still holds a text that was erased');
    const stood = await revision();
    expect(await listErasures(deps.store)).toHaveLength(1);

    await demo.backend.runClock();

    expect(await listErasures(deps.store)).toEqual([]);
    expect(await revision()).toBeGreaterThan(stood);
    expect(await fault()).toBeUndefined();
    await demo.player.quiet();
    const after = await everything();
    expect(said.filter((text) => after.includes(written(text)))).toEqual([]);
  });

  it('does not know them again at the next sign-in: they come back as somebody new', async () => {
    const someone = demoPeople.find(({ subject }) => subject === 'demo-leader');
    if (someone === undefined) throw new Error('nobody');
    const { id } = demo.player.person('demo-leader');

    const back = await admitPerson(deps, demoClaims(someone), undefined);

    expect(back.id).not.toBe(id);
    expect((await findPersonBySubject(deps.store, back.issuer, back.subject))?.id).toBe(back.id);
    expect((await readDirectory(deps.store)).erased).toContain(id);
  });

  it('refuses a second time, and somebody unknown', async () => {
    const person = demo.player.person('demo-leader');

    expect(await beginErasure(deps.store, person, at)).toBe(false);
    expect(await beginErasure(deps.store, { ...person, id: 'nobody' } satisfies Person, at)).toBe(false);
  });

  it('leaves a programme that goes into a file and out of it', async () => {
    const lines: string[] = [];
    for await (const line of exportProgramme(deps.store, { programme: demo.programme, at, withPeople: true }))
      lines.push(line.trimEnd());

    const { name } = demo.player.person('demo-manager');
    expect(lines.filter((line) => line.includes(name))).toEqual([]);
    const engine = await startEngine();
    const client = clientOf(engine.endpoint);
    await createTables(client, localTables);
    const taken = await importProgramme(storeOf(client), {
      open: () => each(lines),
      replay,
      knowsPack: () => true,
      directory: 'demo',
    });
    client.destroy();
    await engine.stop();
    expect(taken.fault).toBeUndefined();
  });

  /** What they alone said: two leaders may answer the same. */
  async function saidBy(person: string): Promise<readonly string[]> {
    const [said, others] = [new Set<string>(), new Set<string>()];
    for await (const { item, kept } of entriesInTables(deps.store, demo.programme)) {
      const event = readLedgerItem(item);
      const by = event.actor.person;
      for (const hash of kept === undefined ? [] : hashesSaidBy(by, event, kept))
        (by === person ? said : others).add(kept?.texts[hash] ?? '');
    }
    return [...said].filter((text) => text !== '' && !others.has(text));
  }

  /** All three tables as one text. */
  async function everything(): Promise<string> {
    const { documents, tables } = deps.store;
    const texts: string[] = [];
    for (const TableName of Object.values(tables)) {
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new ScanCommand({ TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
        );
        texts.push(
          ...(page.Items ?? []).map(
            (item) => Object.values(item).map(String).join('\n') + JSON.stringify(item['texts'] ?? ''),
          ),
        );
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    }
    return texts.join('\n');
  }
});

/** As it stands inside a state's JSON. */
function written(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

async function* each(lines: readonly string[]): AsyncGenerator<string, void, undefined> {
  yield* lines;
}
