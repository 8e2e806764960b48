import { describe, expect, it } from 'vitest';
import { added, changed } from '#domain/ledger/record.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute, type Command } from '#store/execute.ts';
import { accepted } from '#domain/outcome.ts';
import { loadSnapshots } from '#store/load.ts';
import { replay } from '#store/replay.ts';
import { verifyProgramme } from '#store/verify.ts';
import { march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const north = { kind: 'segment', id: 'north' } as const;
const ana = { kind: 'member', id: 'ana' } as const;

function run(
  decide: Command<never>['decide'],
  read: Command<never>['read'],
): ReturnType<typeof execute<never>> {
  const deps = { store: engine.store, clock: { now: () => march }, ids: { next: () => 'fresh' } };
  return execute(deps, { programme: 'p1', actor: { person: 'ana' }, read, decide });
}

describe('what happened, as changes', () => {
  it('folds events onto what was read, so that the ledger replays to the same states', async () => {
    await run(
      (loaded) =>
        accepted(
          changesOf(
            [
              { ...north, events: [added('segment', { name: 'North' })] },
              { ...ana, events: [added('member', { role: 'leader', since: '2027-03-01' })] },
              { kind: 'segment', id: 'idle', events: [] },
            ],
            loaded,
          ),
        ),
      [],
    );
    await run(
      (loaded) => {
        const state = loaded.snapshots.get('segment', 'north')?.state as object;
        const events = changed('segment', state, { name: 'Far north' });
        const twice = changed('segment', state, { name: 'Farthest north' });
        return accepted(
          changesOf(
            [
              { ...north, events },
              { ...north, events: twice },
            ],
            loaded,
          ),
        );
      },
      [north],
    );

    const snapshots = await loadSnapshots(engine.store, 'p1', [north, ana]);

    expect(snapshots.get('segment', 'north')).toMatchObject({
      version: 3,
      state: { name: 'Farthest north' },
    });
    expect(snapshots.get('member', 'ana')).toMatchObject({ version: 1, visibility: 'programme' });
    expect(await verifyProgramme(engine.store, 'p1', replay)).toEqual({ programme: 'p1', events: 4 });
  });
});
