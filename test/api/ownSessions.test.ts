import { describe, expect, it } from 'vitest';
import type { SessionsAnswer } from '#contract/responses.ts';
import { createSession } from '#store/sessions.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { withApi } from './apiUnderTest.ts';

const api = withApi();
const at = '2027-03-01T09:00:00.000Z';
const minutes = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();

async function alsoSignedIn(person: string, id: string): Promise<void> {
  await createSession(api.dependencies.store, id, {
    person,
    at,
    limits: sessionLimits,
    device: 'Safari on iOS',
  });
}
async function sessionsOf(person: string): Promise<SessionsAnswer['sessions']> {
  const { json } = await api.done('ownSessions', { person });
  return (json as unknown as SessionsAnswer).sessions;
}

describe('where a person is signed in', () => {
  it('is listed with when and with what, and says which one asks', async () => {
    api.moveWallClockTo(at);
    await api.signIn(['ana', 'ben']);
    await alsoSignedIn('ana', 'phone of ana');

    const listed = await sessionsOf('ana');

    expect(listed).toHaveLength(2);
    expect(listed.find(({ isThis }) => !isThis)).toMatchObject({
      beganAt: at,
      lastSeenAt: at,
      device: 'Safari on iOS',
    });
    expect(await sessionsOf('ben')).toHaveLength(1);
  });

  it('ends there when the person says so, and nobody else can', async () => {
    await api.signIn(['eva', 'kim']);
    await alsoSignedIn('eva', 'phone of eva');
    const id = (await sessionsOf('eva')).find(({ isThis }) => !isThis)?.id ?? '';

    expect((await api.send('endOwnSession', { person: 'kim', params: { id } })).status).toBe(404);
    await api.done('endOwnSession', { person: 'eva', params: { id } });

    expect(await sessionsOf('eva')).toHaveLength(1);
    expect((await api.send('session', { person: 'phone of eva' })).json.code).toBe('notSignedIn');
  });

  it('ends everywhere else at once', async () => {
    await api.signIn(['lea']);
    await alsoSignedIn('lea', 'phone of lea');
    await alsoSignedIn('lea', 'tablet of lea');

    expect((await api.done('endOtherSessions', { person: 'lea' })).json).toEqual({ ended: 2 });
    expect((await sessionsOf('lea')).map(({ isThis }) => isThis)).toEqual([true]);
  });

  it('ends only after a fresh sign-in: whoever found a screen open cannot lock its person out', async () => {
    await api.signIn(['mia']);
    api.moveWallClockTo(minutes(15));

    expect((await api.send('endOtherSessions', { person: 'mia' })).json.code).toBe('stepUpRequired');
    api.moveWallClockTo(at);
  });

  it('ends altogether when an administrator says so, and no one else may', async () => {
    await api.signIn(['noa']);
    await api.signIn(['ada'], ['ada']);

    expect((await api.send('endPersonsSessions', { person: 'noa', params: { id: 'ada' } })).status).toBe(403);
    await api.done('endPersonsSessions', { person: 'ada', params: { id: 'noa' } });

    expect((await api.send('session', { person: 'noa' })).json.code).toBe('notSignedIn');
  });
});

describe('the session', () => {
  it('says for how long it still decides', async () => {
    await api.signIn(['ola']);
    api.moveWallClockTo(minutes(5));

    // 15 min - 5 min = 600 s
    expect((await api.done('session', { person: 'ola' })).json).toMatchObject({ decidesForSeconds: 600 });
  });
});
