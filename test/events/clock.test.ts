import { beforeAll, describe, expect, it } from 'vitest';
import { clock } from '#events/clock.ts';
import { fanOut } from '#events/fanOut.ts';
import type { Snapshot } from '#domain/ledger/aggregate.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Stage } from '#domain/stage/stage.ts';
import type { Metrics } from '#runtime/metrics.ts';
import { commit } from '#store/commit.ts';
import { loadHead } from '#store/head.ts';
import { loadSnapshots } from '#store/load.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { withApi } from '#test/api/apiUnderTest.ts';
import { aProgramme } from '#test/api/wishes.ts';

const api = withApi('2027-04-01T09:00:00.000Z');
let p = '';

beforeAll(async () => {
  await api.signIn(['ana']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
});

const snapshot = async (kind: Snapshot['kind'], id: string): Promise<Snapshot> => {
  const found = (await loadSnapshots(api.dependencies.store, p, [{ kind, id }])).get(kind, id);
  if (found === undefined) throw new Error(`There is no ${kind} ${id}`);
  return found;
};

/** Puts a state in place, as a decision would have; what led to it is not what this is about. */
async function put(kind: Snapshot['kind'], id: string, change: object): Promise<void> {
  const { store, clock: time } = api.dependencies;
  const { version, state } = await snapshot(kind, id);
  const { revision } = await loadHead(store, p);
  const events = [{ type: 'arranged', data: {} }];
  const next = { ...(state as object), ...change };
  const changes = [
    { kind, id, expectedVersion: version, events, state: next, visibility: 'programme' as const },
  ];
  await commit(store, {
    programme: p,
    expectedRevision: revision,
    at: time.now(),
    actor: { person: 'ana' },
    changes,
  });
}

const streamed = (sequence: string) =>
  ({ Records: [{ dynamodb: { SequenceNumber: sequence, NewImage: { PK: { S: `PROG#${p}` } } } }] }) as never;

describe('the portfolio', () => {
  it('keeps one row a programme, at the revision it was read', async () => {
    expect(await fanOut(api.dependencies, streamed('1'))).toEqual({ batchItemFailures: [] });
    expect(await fanOut(api.dependencies, streamed('1'))).toEqual({ batchItemFailures: [] });

    expect(await listPortfolio(api.dependencies.store)).toMatchObject([
      { programme: p, revision: 14, summary: { state: 'draft', name: 'Closer to customers', dueAt: null } },
    ]);
  });

  it('names the record from which the stream hands over again', async () => {
    const { store } = api.dependencies;
    const broken = {
      ...store,
      documents: { send: () => Promise.reject(new Error('away')) },
    } as unknown as typeof store;

    expect(await fanOut({ ...api.dependencies, store: broken }, streamed('7'))).toEqual({
      batchItemFailures: [{ itemIdentifier: '7' }],
    });
  });
});

describe('the clock', () => {
  it('counts what waits for a decision, and what it started anew', async () => {
    await put('gate', 'gate0', { state: 'inReview' });
    await fanOut(api.dependencies, streamed('1'));
    const counted: (readonly [string, number])[] = [];
    const metrics: Metrics = { count: (name, value) => void counted.push([name, value]) };

    await clock({ ...api.dependencies, metrics });

    expect(counted).toEqual([
      ['StagesWithoutExecution', 0],
      ['DecisionsWaiting', 1],
    ]);
  });

  it('publishes every month that has closed, one after the other, once', async () => {
    await put('programme', p, { state: 'running', startedAt: '2027-04-01T09:00:00.000Z' });
    await fanOut(api.dependencies, streamed('2'));
    // Madrid: April closes on 11 May, May on 11 June, which begins at 22:00 UTC the day before
    api.moveTo('2027-06-10T22:00:00.000Z');

    await clock(api.dependencies);
    const { revision } = await loadHead(api.dependencies.store, p);
    await clock(api.dependencies);

    expect((await snapshot('programme', p)).state as Programme).toMatchObject({
      lastPublishedPeriod: '2027-05',
    });
    expect((await snapshot('publication', '2027-04')).state).toMatchObject({
      period: '2027-04',
      on: '2027-05-11',
    });
    expect((await snapshot('publication', '2027-05')).state).toMatchObject({
      period: '2027-05',
      on: '2027-06-11',
    });
    expect(await loadHead(api.dependencies.store, p)).toMatchObject({ revision });
  });

  it('takes up a stage on the day its pause is over', async () => {
    await put('stage', 'technology', { state: 'paused', pausedUntil: '2027-06-20' });
    await fanOut(api.dependencies, streamed('3'));

    api.moveTo('2027-06-19T21:59:00.000Z');
    await clock(api.dependencies);
    expect(((await snapshot('stage', 'technology')).state as Stage).state).toBe('paused');

    api.moveTo('2027-06-19T22:00:00.000Z');
    await clock(api.dependencies);
    const stage = (await snapshot('stage', 'technology')).state as Stage;
    expect([stage.state, stage.pausedUntil]).toEqual(['active', undefined]);
  });

  it('logs a programme it cannot serve and goes on', async () => {
    // Nothing listens at the Step Functions endpoint of this test, so the sweep of the programme fails.
    expect(api.lines.some((line) => line.includes('clockFailed'))).toBe(true);
  });
});
