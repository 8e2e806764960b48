import { beforeAll, describe, expect, it } from 'vitest';
import { withApi } from './apiUnderTest.ts';
import { aProgramme } from './wishes.ts';

const api = withApi();
let p = '';

beforeAll(async () => {
  await api.signIn(['ana', 'lea', 'leo', 'kim']);
  const seats = [
    { kind: 'stageLead', name: 'Focus', stage: 'businessFocus', person: 'lea' },
    { kind: 'stageLead', name: 'Structure', stage: 'organisationalStructure', person: 'leo' },
  ] as const;
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme({ seats: [...seats] }) });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  // The seat decides, not the role: Leo leads a stage as a team member, Kim has the role and no seat.
  const items = [
    { person: 'lea', role: 'stageLead' },
    { person: 'leo', role: 'teamMember' },
    { person: 'kim', role: 'stageLead' },
  ];
  await api.done('addMembers', { person: 'ana', params: { p }, body: { items } });
});

describe('a request for approval', () => {
  const ask = async (person: string, g: string): Promise<readonly [number, string]> => {
    const body = { asks: 'approve', comment: 'Ready.', evidence: [], overrides: {} };
    const { status, json } = await api.send('requestApproval', { person, params: { p, g }, body });
    return [status, json.code];
  };

  it('is heard from the lead of that stage and from the manager', async () => {
    // The programme is a draft, which is the next thing to be said to who may ask.
    expect(await ask('lea', 'gate1')).toEqual([409, 'programmeNotRunning']);
    expect(await ask('leo', 'gate2')).toEqual([409, 'programmeNotRunning']);
    expect(await ask('ana', 'gate2')).toEqual([409, 'programmeNotRunning']);
  });

  it('is refused to the lead of another stage, and to a role without a seat, with a sentence', async () => {
    expect(await ask('lea', 'gate2')).toEqual([403, 'requestNotYours']);
    expect(await ask('kim', 'gate1')).toEqual([403, 'requestNotYours']);
    const body = { asks: 'approve', comment: 'Ready.', evidence: [], overrides: {} };
    const { json } = await api.send('requestApproval', { person: 'lea', params: { p, g: 'gate2' }, body });
    expect(json.detail).toBe(
      "Approval of this stage is requested by who holds its lead's seat, or by the programme manager.",
    );
  });

  it('of the whole programme is heard from whoever leads a stage', async () => {
    expect((await ask('leo', 'gate0'))[1]).toBe('criteriaMissing');
    expect((await ask('kim', 'gate0'))[1]).toBe('requestNotYours');
  });
});
