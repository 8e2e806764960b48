import { describe, expect, it } from 'vitest';
import { accepted, refused } from '#domain/outcome.ts';
import { execute, type Command, type ExecuteDependencies } from '#store/execute.ts';
import { loadHead } from '#store/head.ts';
import { loadSnapshots } from '#store/load.ts';
import { aChange, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

type Refusal = { readonly code: 'full' };
const engine = withEngine();
const north = { kind: 'segment', id: 'north' } as const;

function deps(overrides: Partial<ExecuteDependencies> = {}): ExecuteDependencies {
  return { store: engine.store, clock: { now: () => march }, ids: { next: () => 'fresh' }, ...overrides };
}

/** Counts one up on what it reads: lost updates would show in the sum. */
function countUp(programme: string, overrides: Partial<Command<Refusal>> = {}): Command<Refusal> {
  return {
    programme,
    actor: { person: 'ana' },
    read: [north],
    decide: ({ snapshots }) => {
      const current = snapshots.get('segment', 'north');
      const { count: before = 0 } = (current?.state ?? {}) as { count?: number };
      const count = before + 1;
      const events = [{ type: 'segmentCounted', data: { count } }];
      return accepted([aChange({ expectedVersion: current?.version ?? 0, events, state: { count } })]);
    },
    ...overrides,
  };
}

describe('a command', () => {
  it('is decided on what it reads and committed', async () => {
    await commitAs(engine.store, 'p1', 0, [aChange()]);

    const done = await execute(deps(), countUp('p1'));

    expect(done).toEqual({ ok: true, revision: 2, at: march, versions: { 'segment#north': 2 } });
  });

  it('reads all there are of a kind beside what it names, and nothing else', async () => {
    const chair = aChange({ kind: 'seat', id: 'chair', events: [{ type: 'seatAdded', data: {} }] });
    await commitAs(engine.store, 'p1k', 0, [aChange(), aChange({ id: 'south' }), chair]);
    const read: string[] = [];

    await execute(
      deps(),
      countUp('p1k', {
        kind: 'seat',
        decide: ({ snapshots }) => {
          read.push(...[...snapshots.all('seat'), ...snapshots.all('segment')].map(({ id }) => id));
          return accepted([]);
        },
      }),
    );

    expect(read).toEqual(['chair', 'north']);
  });

  it('answers with the refusal of the decision and writes nothing', async () => {
    await commitAs(engine.store, 'p2', 0, [aChange()]);

    const done = await execute(deps(), countUp('p2', { decide: () => refused({ code: 'full' }) }));

    expect(done).toEqual({ ok: false, refusal: { code: 'full' } });
    expect(await loadHead(engine.store, 'p2')).toMatchObject({ revision: 1 });
  });

  it('writes nothing when there is nothing to change', async () => {
    await commitAs(engine.store, 'p3', 0, [aChange()]);

    const done = await execute(deps(), countUp('p3', { decide: () => accepted([]) }));

    expect(done).toMatchObject({ ok: true, revision: 1, versions: {} });
  });

  it('makes a programme when it reads nothing', async () => {
    const done = await execute(
      deps(),
      countUp('p4', { read: [], decide: ({ newId }) => accepted([aChange({ id: newId() })]) }),
    );

    expect(done).toMatchObject({ ok: true, revision: 1, versions: { 'segment#fresh': 1 } });
  });

  it('is not found in a programme that does not exist', async () => {
    expect(await execute(deps(), countUp('nowhere'))).toEqual({ ok: false, refusal: { code: 'notFound' } });
  });

  it('is decided again when another commit comes between, so that no update is lost', async () => {
    await commitAs(engine.store, 'p5', 0, [aChange({ state: { count: 0 } })]);

    const done = await Promise.all(Array.from({ length: 10 }, () => execute(deps(), countUp('p5'))));

    const after = await loadSnapshots(engine.store, 'p5', [north]);
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(after.get('segment', 'north')).toMatchObject({ version: 11, state: { count: 10 } });
  });

  it('is decided again when something it only read changes', async () => {
    await commitAs(engine.store, 'p6', 0, [aChange({ state: { count: 1 } })]);
    const seen: unknown[] = [];
    const store = interrupted(async (time) => {
      if (time > 1) return;
      await commitAs(engine.store, 'p6', 1, [aChange({ expectedVersion: 1, state: { count: 2 } })]);
    });
    const decide: Command<Refusal>['decide'] = ({ snapshots }) => {
      seen.push(snapshots.get('segment', 'north')?.state);
      return accepted([aChange({ id: 'south' })]);
    };

    const done = await execute(deps({ store }), countUp('p6', { read: 'all', decide }));

    expect(done).toMatchObject({ ok: true, revision: 3 });
    expect(seen).toEqual([{ count: 1 }, { count: 2 }]);
  });

  it('is busy after 5 s of conflicts', async () => {
    await commitAs(engine.store, 'p7', 0, [aChange()]);
    const pauses: number[] = [];
    let conflicts = 0;

    const done = await execute(
      deps({
        random: () => 1,
        onConflict: () => void (conflicts += 1),
        sleep: (ms) => {
          pauses.push(ms);
          return Promise.resolve();
        },
        store: interrupted((time) => commitAs(engine.store, 'p7', time, [aChange({ id: `s${time}` })])),
      }),
      countUp('p7'),
    );

    expect(done).toEqual({ ok: false, refusal: { code: 'busy', retryAfterSeconds: 1 } });
    // One more than the pauses: the last is told too, and given up on.
    expect(conflicts).toBe(pauses.length + 1);
    // 20 + 40 + 80 + 160 + 320 = 620, then 8 x 500 = 4,000: 4,620; a ninth would pass 5,000
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(4620);
  });

  it('throws when the decision writes an aggregate it did not read', async () => {
    await commitAs(engine.store, 'p8', 0, [aChange()]);

    const blind = countUp('p8', { read: [], decide: () => accepted([aChange()]) });

    await expect(execute(deps(), blind)).rejects.toThrow('segment#north of p8');
  });
});

describe('an edit with If-Match', () => {
  it('goes through on the version it was made on', async () => {
    await commitAs(engine.store, 'e1', 0, [aChange()]);

    const done = await execute(deps(), countUp('e1', { read: [], ifMatch: { ...north, version: 1 } }));

    expect(done).toMatchObject({ ok: true, revision: 2 });
  });

  it('is refused on another version with the current state, and is not decided', async () => {
    await commitAs(engine.store, 'e2', 0, [aChange({ state: { count: 7 } })]);
    const decide = () => {
      throw new Error('decided');
    };

    const done = await execute(deps(), countUp('e2', { ifMatch: { ...north, version: 3 }, decide }));

    const current = { ...north, version: 1, schemaVersion: 1, visibility: 'programme', state: { count: 7 } };
    expect(done).toEqual({ ok: false, refusal: { code: 'versionChanged', current } });
  });

  it('is not found for an aggregate that does not exist', async () => {
    await commitAs(engine.store, 'e3', 0, [aChange()]);
    const aggregate = { kind: 'segment', id: 'south' } as const;

    const done = await execute(deps(), countUp('e3', { ifMatch: { ...aggregate, version: 1 } }));

    expect(done).toEqual({ ok: false, refusal: { code: 'notFound', aggregate } });
  });
});

describe('a command that comes again', () => {
  const commandKey = { actor: 'ana', route: 'POST /measurements', key: 'k1', bodyHash: 'b1' };

  it('gets the same answer without being decided', async () => {
    await commitAs(engine.store, 'k1', 0, [aChange()]);
    const first = await execute(deps(), countUp('k1', { commandKey }));

    const second = await execute(
      deps(),
      countUp('k1', { commandKey, decide: () => refused({ code: 'full' }) }),
    );

    expect(first).toMatchObject({ ok: true, revision: 2 });
    expect(second).toEqual({ ...first, replayed: true });
  });

  it('is refused with another body', async () => {
    await commitAs(engine.store, 'k2', 0, [aChange()]);
    const key = { ...commandKey, key: 'k2' };
    await execute(deps(), countUp('k2', { commandKey: key }));

    const other = await execute(deps(), countUp('k2', { commandKey: { ...key, bodyHash: 'b2' } }));

    expect(other).toEqual({ ok: false, refusal: { code: 'commandKeyReused' } });
  });

  it('is done once when it is sent several times at once', async () => {
    await commitAs(engine.store, 'k3', 0, [aChange()]);
    const key = { ...commandKey, key: 'k3' };

    const done = await Promise.all(
      Array.from({ length: 5 }, () => execute(deps(), countUp('k3', { commandKey: key }))),
    );

    expect(done.filter((answer) => answer.ok && answer.replayed === true)).toHaveLength(4);
    expect(await loadHead(engine.store, 'k3')).toMatchObject({ revision: 2 });
  });

  it('is another command under the same key from another person', async () => {
    await commitAs(engine.store, 'k4', 0, [aChange()]);
    const key = { ...commandKey, key: 'k4' };
    await execute(deps(), countUp('k4', { commandKey: key }));

    const other = await execute(deps(), countUp('k4', { commandKey: { ...key, actor: 'ben' } }));

    expect(other).toMatchObject({ ok: true, revision: 3 });
  });
});

/** The real store, with another commit slipped in after each read of items. */
function interrupted(intrude: (time: number) => Promise<unknown>): ExecuteDependencies['store'] {
  const { documents, tables } = engine.store;
  const send = documents.send.bind(documents) as (command: object) => Promise<unknown>;
  let times = 0;
  const slipIn = async (command: object): Promise<unknown> => {
    const answer = await send(command);
    if (/^(BatchGet|Query)Command$/.test(command.constructor.name)) await intrude((times += 1));
    return answer;
  };
  return { tables, documents: Object.assign(Object.create(documents) as typeof documents, { send: slipIn }) };
}
