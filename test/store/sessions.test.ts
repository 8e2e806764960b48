import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  createSession,
  endSession,
  endSessionOf,
  endSessionsOf,
  listSessions,
  readSession,
  setIdleLimit,
  touchSession,
} from '#store/sessions.ts';
import { saveSignIn, takeSignIn } from '#store/signIns.ts';
import { march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const minuteMs = 60_000;
const limits = { idleMs: 30 * minuteMs, absoluteMs: 12 * 60 * minuteMs };

function afterMinutes(minutes: number): string {
  return new Date(Date.parse(march) + minutes * minuteMs).toISOString();
}

function open(id: string, person = 'ana'): ReturnType<typeof createSession> {
  return createSession(engine.store, id, { person, at: march, limits });
}

describe('a session', () => {
  it('tells who is signed in until when', async () => {
    await open('s1');

    expect(await readSession(engine.store, 's1', afterMinutes(29))).toMatchObject({
      person: 'ana',
      authenticatedAt: march,
      createdAt: march,
      lastSeenAt: march,
      endsAt: afterMinutes(720),
    });
  });

  it('is not stored under its id', async () => {
    await open('s2-secret');

    const { Items } = await engine.store.documents.send(
      new ScanCommand({ TableName: engine.store.tables.session }),
    );

    expect(JSON.stringify(Items)).not.toContain('s2-secret');
  });

  it('ends after 30 idle minutes', async () => {
    await open('s3');

    expect(await readSession(engine.store, 's3', afterMinutes(30))).toBeUndefined();
  });

  it('goes on while it is in use, and ends after 12 hours all the same', async () => {
    let session = await open('s4');
    for (let minutes = 20; minutes < 720; minutes += 20) {
      await touchSession(engine.store, 's4', session, afterMinutes(minutes));
      const read = await readSession(engine.store, 's4', afterMinutes(minutes + 19));
      if (read === undefined) break;
      session = read;
    }

    // seen last at minute 700
    expect(session.lastSeenAt).toBe(afterMinutes(700));
    expect(await readSession(engine.store, 's4', afterMinutes(720))).toBeUndefined();
  });

  it('is not written again within a minute', async () => {
    const session = await open('s5');

    await touchSession(engine.store, 's5', session, '2027-03-01T10:00:59.999Z');

    expect(await readSession(engine.store, 's5', afterMinutes(1))).toMatchObject({
      lastSeenAt: march,
    });
  });

  it('stays ended when a late request touches it', async () => {
    const session = await open('s6');

    await endSession(engine.store, 's6');
    await touchSession(engine.store, 's6', session, afterMinutes(5));

    expect(await readSession(engine.store, 's6', afterMinutes(5))).toBeUndefined();
  });

  it('ends with all others of its person, and of nobody else', async () => {
    await open('s7', 'ben');
    await open('s8', 'ben');
    await open('s9', 'eva');

    expect(await listSessions(engine.store, 'ben', march)).toHaveLength(2);
    expect(await endSessionsOf(engine.store, 'ben')).toBe(2);
    expect(await readSession(engine.store, 's7', march)).toBeUndefined();
    expect(await readSession(engine.store, 's9', march)).toMatchObject({ person: 'eva' });
  });
});

describe('the sessions of a person', () => {
  const signIn = (id: string, person: string, at = march): ReturnType<typeof createSession> =>
    createSession(engine.store, id, { person, at, limits, device: 'Firefox on Linux' });

  it('are listed by a name that opens none of them, the latest first, without those that rest too long', async () => {
    await signIn('old', 'kim');
    const seen = await signIn('seen', 'kim', afterMinutes(5));
    const latest = await signIn('latest', 'kim', afterMinutes(20));

    const listed = await listSessions(engine.store, 'kim', afterMinutes(31));

    expect(listed.map(({ handle }) => handle)).toEqual([latest.handle, seen.handle]);
    expect(listed[0]).toMatchObject({ device: 'Firefox on Linux', createdAt: afterMinutes(20) });
    expect(await readSession(engine.store, latest.handle, afterMinutes(31))).toBeUndefined();
  });

  it('are ended one by one, by their own person alone', async () => {
    const { handle } = await signIn('k1', 'lea');

    expect(await endSessionOf(engine.store, 'eva', handle)).toBe(false);
    expect(await endSessionOf(engine.store, 'lea', handle)).toBe(true);
    expect(await readSession(engine.store, 'k1', march)).toBeUndefined();
  });

  it('are ended all but the one at hand', async () => {
    const { handle } = await signIn('m1', 'mia');
    await signIn('m2', 'mia');

    expect(await endSessionsOf(engine.store, 'mia', { but: handle })).toBe(1);
    expect(await readSession(engine.store, 'm1', march)).toBeDefined();
    expect(await readSession(engine.store, 'm2', march)).toBeUndefined();
  });

  it('stay open where they were opened after what ends the earlier ones', async () => {
    await signIn('n1', 'noa');
    await signIn('n2', 'noa', afterMinutes(2));

    expect(await endSessionsOf(engine.store, 'noa', { openedBefore: afterMinutes(1) })).toBe(1);
    expect(await readSession(engine.store, 'n2', afterMinutes(2))).toBeDefined();
  });

  it('rest for as long as was set last', async () => {
    await signIn('o1', 'ola');

    await setIdleLimit(engine.store, 'ola', 5 * minuteMs);

    expect(await readSession(engine.store, 'o1', afterMinutes(4))).toBeDefined();
    expect(await readSession(engine.store, 'o1', afterMinutes(5))).toBeUndefined();
  });
});

describe('the state of a sign-in', () => {
  it('is given out once', async () => {
    await saveSignIn(engine.store, 'state1', { verifier: 'v' }, afterMinutes(10));

    expect(await takeSignIn(engine.store, 'state1', afterMinutes(1))).toEqual({ verifier: 'v' });
    expect(await takeSignIn(engine.store, 'state1', afterMinutes(1))).toBeUndefined();
  });

  it('is of no use when it comes too late', async () => {
    await saveSignIn(engine.store, 'state2', { verifier: 'v' }, afterMinutes(10));

    expect(await takeSignIn(engine.store, 'state2', afterMinutes(10))).toBeUndefined();
  });
});
