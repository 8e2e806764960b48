import { describe, expect, it } from 'vitest';
import { withApi } from '../apiUnderTest.ts';
import { aProgramme } from '../wishes.ts';

const api = withApi();
const quarter = '2027-03-01T09:15:00.000Z';

async function aProgrammeOf(person: string): Promise<string> {
  await api.signIn([person]);
  const made = await api.done('createProgramme', { person, body: aProgramme() });
  return made.json.touched.find(({ kind }) => kind === 'programme')?.id ?? '';
}

describe('a decision', () => {
  it('is taken within a quarter of an hour of signing in, and asks to sign in again afterwards', async () => {
    const p = await aProgrammeOf('mona');
    const start = { person: 'mona', params: { p, s: 'businessFocus' }, body: { reason: 'We are ready' } };
    api.moveWallClockTo('2027-03-01T09:14:59.999Z');
    const early = await api.send('startStage', start);
    api.moveWallClockTo(quarter);
    const late = await api.send('startStage', start);

    // Before Gate 0 no stage starts: the decision itself has been asked.
    expect(early.json.code).toBe('programmeNotRunning');
    expect([late.status, late.json.code]).toEqual([401, 'stepUpRequired']);
    expect(late.json.detail).toBe(
      'Sign in again before this is recorded: your sign-in is older than 15 minutes.',
    );
  });

  it('asks it again of a person who may, and of nobody else', async () => {
    const p = await aProgrammeOf('nora');
    api.moveWallClockTo(quarter);
    await api.signIn(['stan']);
    api.moveWallClockTo('2027-03-01T09:40:00.000Z');
    const got = await api.send('startStage', {
      person: 'stan',
      params: { p, s: 'businessFocus' },
      body: { reason: 'We are ready' },
    });

    expect(got.json.code).toBe('notFound');
  });

  it('is not what reading and planning are', async () => {
    const p = await aProgrammeOf('olga');
    api.moveWallClockTo('2027-03-01T10:30:00.000Z');

    expect((await api.send('programme', { person: 'olga', params: { p } })).status).toBe(200);
  });
});
