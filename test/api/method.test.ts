import { beforeAll, describe, expect, it } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { currentPack } from '#methodology/packs.ts';
import { withApi } from './apiUnderTest.ts';
import { aProgramme } from './wishes.ts';

const api = withApi();
let p = '';

beforeAll(async () => {
  await api.signIn(['ana', 'leo', 'tea']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const items = [
    { person: 'leo', role: 'leader' },
    { person: 'tea', role: 'teamMember' },
  ];
  await api.done('addMembers', { person: 'ana', params: { p }, body: { items } });
});

type MethodRoute = 'chooseElements' | 'setParameters' | 'acceptWarning' | 'adoptMethod';

const as = (person: string, name: MethodRoute, body: unknown) =>
  api.send(name, { person, params: { p }, body });
const ofAna = (name: MethodRoute, body: unknown) => as('ana', name, body);
const asItStands = async (): Promise<Programme> => {
  const { json } = await api.done('programme', { person: 'ana', params: { p } });
  return json.snapshots.find(({ kind }) => kind === 'programme')?.state as Programme;
};

describe('elements of the method', () => {
  it('are turned on and off against their level, and what was said last counts', async () => {
    await ofAna('chooseElements', { on: [33, 3], off: [44] });
    await ofAna('chooseElements', { on: [44], off: [3] });

    expect((await asItStands()).elements).toEqual({ on: [33, 44], off: [3] });
  });

  it('stay as they are when nothing differs: no event is written', async () => {
    const before = await api.done('programme', { person: 'ana', params: { p } });
    const again = await ofAna('chooseElements', { on: [33], off: [] });

    expect(again.json.revision).toBe((before.json as unknown as { revision: number }).revision);
    expect(again.json.touched).toEqual([]);
  });

  it.each([15, 20, 52, 67, 73])('keep guard %i on, whatever is asked', async (guard) => {
    const got = await ofAna('chooseElements', { on: [], off: [guard] });

    expect([got.status, got.json.code]).toEqual([422, 'guardStaysOn']);
    expect(got.json.detail).toContain(`Element ${guard} is one of the guards`);
  });

  it.each([
    [{ on: [78], off: [] }, 422, 'elementUnknown'],
    [{ on: [33], off: [33] }, 422, 'elementBothWays'],
    [{ on: [0], off: [] }, 400, 'invalidRequest'],
  ])('refuse %j', async (body, status, code) => {
    const got = await ofAna('chooseElements', body);
    expect([got.status, got.json.code]).toEqual([status, code]);
  });

  it('are the manager’s to choose', async () => {
    expect((await as('leo', 'chooseElements', { on: [33], off: [] })).json.code).toBe('forbiddenRole');
  });
});

describe('numbers of the method', () => {
  it('are changed within their bounds, and go back to the method’s own', async () => {
    await ofAna('setParameters', { values: { rankingMonths: 9, pairMonths: 3 }, reason: '' });
    await ofAna('setParameters', { values: { pairMonths: null }, reason: 'As the method has it.' });

    expect((await asItStands()).parameters).toEqual({ rankingMonths: 9 });
  });

  it.each([
    [{ rankingMonths: 25 }, 'parameterOutOfBounds', 'Give rankingMonths a whole number from 1 to 24.'],
    [{ rankingMonths: 1.5 }, 'parameterOutOfBounds', 'Give rankingMonths a whole number from 1 to 24.'],
    [{ moodMonths: 2 }, 'parameterUnknown', 'The method of this programme has no number called moodMonths.'],
  ])('refuse %j', async (values, code, detail) => {
    const got = await ofAna('setParameters', { values, reason: '' });
    expect([got.status, got.json.code, got.json.detail]).toEqual([422, code, detail]);
  });
});

describe('a warning', () => {
  const warning = currentPack.warnings[0]?.id ?? '';

  it('is lived with until a day, by a leader too, and speaks again when that is taken back', async () => {
    const reason = 'The vendor decides in May.';
    await as('leo', 'acceptWarning', { warning, until: '2027-05-31', reason });
    expect((await asItStands()).acceptances).toEqual({
      [warning]: { until: '2027-05-31', reason, person: 'leo' },
    });

    await ofAna('acceptWarning', { warning, until: null, reason: '' });
    expect((await asItStands()).acceptances).toEqual({});
  });

  it.each([
    // Six months after 1 March 2027 is 1 September.
    [{ warning, until: '2027-09-02', reason: 'Later.' }, 'acceptanceTooLong'],
    [{ warning, until: '2027-03-01', reason: 'Now.' }, 'acceptanceNotAhead'],
    [{ warning, until: '2027-09-01', reason: '  ' }, 'reasonMissing'],
    [{ warning: 'w.nothing', until: '2027-04-01', reason: 'So.' }, 'warningUnknown'],
    [{ warning, until: null, reason: '' }, 'acceptanceUnknown'],
  ])('is not accepted so: %j', async (body, code) => {
    const got = await ofAna('acceptWarning', body);
    expect([got.status, got.json.code]).toEqual([422, code]);
  });

  it('takes the last day of six months', async () => {
    expect((await ofAna('acceptWarning', { warning, until: '2027-09-01', reason: 'So.' })).status).toBe(200);
  });

  it('is not a team’s to accept', async () => {
    const got = await as('tea', 'acceptWarning', { warning, until: '2027-04-01', reason: 'So.' });
    expect(got.json.code).toBe('forbiddenRole');
  });
});

describe('another version of the method', () => {
  it('is adopted with a reason; the ledger says from which to which, and gates keep their policies', async () => {
    const policies = async () =>
      (await api.done('programme', { person: 'ana', params: { p } })).json.snapshots
        .filter(({ kind }) => kind === 'gate')
        .map(({ state }) => (state as { policy: unknown }).policy);
    const before = await policies();

    const pack = { id: 'customerCentric', version: '1.0.0' };
    await ofAna('adoptMethod', { pack, reason: 'We began with it.' });

    expect((await asItStands()).pack).toEqual(pack);
    expect(await policies()).toEqual(before);
    const { json } = await api.done('ledger', { person: 'ana', params: { p } });
    expect(json.entries.find(({ type }) => type === 'methodAdopted')?.data).toEqual({
      from: { id: 'customerCentric', version: currentPack.version },
      to: pack,
      reason: 'We began with it.',
    });
  });

  it('is refused when it runs already, is nowhere, or comes without a reason', async () => {
    const same = await ofAna('adoptMethod', {
      pack: { id: 'customerCentric', version: '1.0.0' },
      reason: 'x',
    });
    const none = await ofAna('adoptMethod', {
      pack: { id: 'customerCentric', version: '9.0.0' },
      reason: 'x',
    });
    const mute = await ofAna('adoptMethod', {
      pack: { id: 'customerCentric', version: '2.0.0' },
      reason: ' ',
    });

    expect([same.json.code, none.json.code, mute.json.code]).toEqual([
      'methodUnchanged',
      'packUnknown',
      'invalidRequest',
    ]);
    expect(none.json.detail).toContain('An administrator can import it.');
  });
});
