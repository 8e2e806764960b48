import { describe, expect, it } from 'vitest';
import type { Gate } from '#domain/gate/gate.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Stage } from '#domain/stage/stage.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { clock } from '#events/clock.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { withApi } from './apiUnderTest.ts';
import { roles, seatsWanted } from './cast.ts';
import { agreeOnNeeds, askAboutFocus } from './askedByGates.ts';
import { aKpi, aMilestone, anObjective, aProgramme, aSegment, reasonsFor } from './wishes.ts';

const api = withApi();
let p = '';
const seat: Record<string, string> = {};
const kpi: Record<string, string> = {};
let milestone = '';

type Touched = { readonly kind: string; readonly id: string };
const ids = (touched: readonly Touched[], kind: string) =>
  touched.filter((one) => one.kind === kind).map(({ id }) => id);
const state = async <State>(kind: string, id: string): Promise<State> => {
  const { json } = await api.done('programme', { person: 'mona', params: { p } });
  return json.snapshots.find((one) => one.kind === kind && one.id === id)?.state as State;
};

describe('a programme from its creation to its close', () => {
  it('is created with its seats, and people are taken in', async () => {
    await api.signIn(Object.keys(roles));
    const made = await api.done('createProgramme', {
      person: 'mona',
      body: aProgramme({ seats: [...seatsWanted] }),
    });
    p = ids(made.json.touched, 'programme')[0] ?? '';
    ids(made.json.touched, 'seat').forEach((id, place) => (seat[seatsWanted[place]?.name ?? ''] = id));

    const items = Object.entries(roles).filter(([person]) => person !== 'mona');
    const body = { items: items.map(([person, role]) => ({ person, role })) };
    const taken = await api.done('addMembers', { person: 'mona', params: { p }, body });

    expect(ids(taken.json.touched, 'member')).toEqual(['sam', 'lea', 'tom', 'fay', 'kim']);
  });

  it('gets its foundations, KPIs, segments, objectives and milestones', async () => {
    const { json } = await api.done('programme', { person: 'mona', params: { p } });
    const version = json.snapshots.find(({ kind }) => kind === 'programme')?.version;
    await api.done('changeProgramme', {
      person: 'mona',
      params: { p },
      headers: { 'if-match': `"${version}"` },
      body: {
        diagnosis: { on: '2027-02-20', strengths: 'Known brand', weaknesses: 'No single view' },
        customerPriority: { rank: 1, leaders: 9, on: '2027-02-21' },
      },
    });
    const items = stageKeys.map((stage) =>
      aKpi({ name: `KPI of ${stage}`, stage, ownerSeat: seat['Numbers'] ?? '' }),
    );
    const defined = await api.done('defineKpis', { person: 'mona', params: { p }, body: { items } });
    ids(defined.json.touched, 'kpi').forEach((id, place) => (kpi[stageKeys[place] ?? ''] = id));
    await api.done('addSegments', { person: 'mona', params: { p }, body: { items: [aSegment()] } });
    await api.done('addObjectives', {
      person: 'mona',
      params: { p },
      body: { items: [anObjective(kpi['businessFocus'] ?? '')] },
    });
    const added = await api.done('addMilestones', {
      person: 'mona',
      params: { p },
      body: { items: [aMilestone([seat['Numbers'] ?? '', seat['Sponsor'] ?? ''])] },
    });
    milestone = ids(added.json.touched, 'milestone')[0] ?? '';

    expect((await state<Milestone>('milestone', milestone)).due.approved).toBe('2027-09-30');
  });

  it('cannot start a stage before Gate 0', async () => {
    const params = { p, s: 'businessFocus' };
    const got = await api.send('startStage', { person: 'mona', params, body: { reason: 'Now' } });

    expect([got.status, got.json.code]).toEqual([409, 'programmeNotRunning']);
  });

  it('passes Gate 0 by the votes of business and finance', async () => {
    const params = { p, g: 'gate0' };
    await agreeOnNeeds(api, p, seat['Manager'] ?? '');
    const overrides = reasonsFor('gate0');
    const request = { asks: 'approve', comment: 'We are ready.', evidence: [], overrides };
    await api.done('requestApproval', { person: 'mona', params, body: request });
    const again = await api.send('requestApproval', { person: 'mona', params, body: request });
    expect([again.status, again.json.code]).toEqual([409, 'gateInReview']);

    const ballot = {
      submission: 1,
      outcome: 'go',
      comment: 'The numbers are there.',
      kpi: kpi['businessFocus'],
    };
    const own = await api.send('vote', { person: 'tom', params, body: { ...ballot, seat: seat['Finance'] } });
    expect([own.status, own.json.code]).toEqual([403, 'seatNotHeld']);
    await api.done('vote', { person: 'sam', params, body: { ...ballot, seat: seat['Sponsor'] } });
    expect((await state<Programme>('programme', p)).state).toBe('draft');
    await api.done('vote', { person: 'fay', params, body: { ...ballot, seat: seat['Finance'] } });

    expect(await state<Programme>('programme', p)).toMatchObject({
      state: 'running',
      startedAt: '2027-03-01T09:00:00.000Z',
    });
    expect((await state<Gate>('gate', 'gate0')).submissions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('starts a stage, and takes in numbers with a verdict each', async () => {
    api.moveTo('2027-06-05T08:00:00.000Z');
    const params = { p };
    await api.done('startStage', {
      person: 'mona',
      params: { p, s: 'businessFocus' },
      body: { reason: 'Planned' },
    });
    const row = (period: string, value: number) => ({
      kpi: kpi['businessFocus'],
      segment: 'all',
      period,
      value,
      state: 'final',
    });
    const body = {
      items: [row('2027-04', 20.2), row('2027-05', 20.9), row('2027-09', 21), row('2027-05', 22)],
    };
    const { json } = await api.done('measure', { person: 'tom', params, body });

    expect(json.verdicts.map(({ code }: { code: string }) => code)).toEqual([
      'written',
      'written',
      'future',
      'duplicate',
    ]);
    const corrected = await api.done('measure', {
      person: 'tom',
      params,
      body: { items: [row('2027-05', 20.7)] },
    });
    expect(corrected.json.verdicts).toEqual([{ row: 0, ok: true, code: 'corrected', marks: ['correction'] }]);
    const foreign = await api.done('measure', { person: 'kim', params, body }).catch(() => undefined);
    expect(foreign).toBeUndefined();

    const history = await api.done('ledger', {
      person: 'sam',
      params,
      query: { aggregate: `kpi/${kpi['businessFocus']}`, limit: '1' },
    });
    expect(history.json.entries[0]).toMatchObject({
      type: 'measured',
      person: 'tom',
      data: { values: [{ segment: 'all', measurement: { value: 20.7 }, before: { value: 20.9 } }] },
    });
  });

  it('reports and confirms a milestone by two people', async () => {
    const params = { p, id: milestone };
    await api.done('moveMilestone', {
      person: 'tom',
      params,
      body: {
        moves: [{ which: 'due', reading: 'forecast', to: '2027-10-15', reason: 'The vendor is late.' }],
      },
    });
    const approved = await api.send('moveMilestone', {
      person: 'tom',
      params,
      body: {
        moves: [{ which: 'due', reading: 'approved', to: '2027-10-15', reason: 'The vendor is late.' }],
      },
    });
    expect([approved.status, approved.json.code]).toEqual([403, 'approvedMoveNotYours']);

    await api.done('reportMilestone', { person: 'tom', params, body: { doneOn: '2027-06-04', note: '' } });
    const own = await api.send('confirmMilestone', {
      person: 'tom',
      params,
      body: { confirmed: true, note: '' },
    });
    expect([own.status, own.json.code]).toEqual([403, 'milestoneNotYours']);
    await api.done('confirmMilestone', { person: 'sam', params, body: { confirmed: true, note: '' } });

    expect(await state<Milestone>('milestone', milestone)).toMatchObject({
      state: 'confirmed',
      confirmedBy: 'sam',
    });
  });

  it('closes its months by the clock and keeps what was published', async () => {
    api.moveTo('2027-06-12T00:00:00.000Z');
    await refreshPortfolio(api.dependencies, p);
    await clock(api.dependencies);

    expect((await state<Programme>('programme', p)).lastPublishedPeriod).toBe('2027-05');
    const { json } = await api.done('publication', { person: 'sam', params: { p, period: '2027-04' } });
    expect(json).toMatchObject({ period: '2027-04', ruleVersion: 1 });
    expect((await api.send('publication', { person: 'sam', params: { p, period: '2027-06' } })).status).toBe(
      404,
    );
  });

  it('passes the exit gate of the stage, which is sustained from then on', async () => {
    const params = { p, g: 'gate1' };
    const rows = stageKeys.flatMap((stage) =>
      ['2027-04', '2027-05'].map((period) => ({
        kpi: kpi[stage],
        segment: 'all',
        period,
        value: 21,
        state: 'final',
      })),
    );
    await api.done('measure', { person: 'tom', params: { p }, body: { items: rows } });
    const evidence = [
      { title: 'Study', version: '1', link: 'https://example.com/study', on: '2027-06-01', authors: [] },
    ];
    await askAboutFocus(api, p);
    const request = { asks: 'approve', comment: 'Done.', evidence, overrides: reasonsFor('gate1') };
    const got = await api.send('requestApproval', { person: 'lea', params, body: request });
    expect(got.text).not.toContain('criteriaMissing');
    expect(got.status).toBe(200);
    const ballot = {
      submission: 1,
      outcome: 'go',
      comment: 'Customers come first.',
      kpi: kpi['businessFocus'],
    };
    await api.done('vote', { person: 'sam', params, body: { ...ballot, seat: seat['Sponsor'] } });
    await api.done('vote', { person: 'kim', params, body: { ...ballot, seat: seat['Customer voice'] } });
    await api.done('vote', {
      person: 'mona',
      params,
      body: {
        ...ballot,
        seat: seat['Manager'],
        outcome: 'conditionalGo',
        conditions: [{ text: 'Publish the ranking', ownerSeat: seat['Numbers'], by: '2027-09-01' }],
      },
    });

    const gate = await state<Gate>('gate', 'gate1');
    expect(gate.decision?.outcome).toBe('conditionalGo');
    expect((await state<Stage>('stage', 'businessFocus')).state).toBe('sustaining');
    await api.done('clearCondition', {
      person: 'tom',
      params: { ...params, c: gate.conditions[0]?.id ?? '' },
      body: { note: 'Published on the intranet.' },
    });
    expect((await state<Gate>('gate', 'gate1')).conditions[0]?.clearedBy).toBe('tom');
  });

  it('tells each person what waits for them', async () => {
    const { json } = await api.done('inbox', { person: 'mona' });

    expect(json.programmes).toHaveLength(1);
    expect(json.programmes[0]).toMatchObject({ id: p, role: 'programmeManager' });
    expect(json.programmes[0]?.signals.length).toBeGreaterThan(0);
  });

  it('stands in the portfolio of its members only', async () => {
    await refreshPortfolio(api.dependencies, p);
    const { json } = await api.done('portfolio', { person: 'kim' });
    expect(json.programmes).toMatchObject([
      { id: p, role: 'customerVoice', state: 'running', month: 3, stages: { businessFocus: 'sustaining' } },
    ]);
    expect(json.programmes[0]).not.toHaveProperty('dueAt');

    await api.signIn(['eve']);
    expect((await api.done('portfolio', { person: 'eve' })).json.programmes).toEqual([]);
  });

  it('starts no stage without a KPI that is ready (element 20), and technology last (element 73)', async () => {
    const start = (s: string) =>
      api.send('startStage', { person: 'mona', params: { p, s }, body: { reason: 'The team is ready' } });
    const technology = await start('technology');
    const id = kpi['customerInteraction'] ?? '';
    const { json } = await api.done('programme', { person: 'mona', params: { p } });
    const version = json.snapshots.find((one) => one.kind === 'kpi' && one.id === id)?.version;
    await api.done('removeKpi', {
      person: 'mona',
      params: { p, id },
      headers: { 'if-match': `"${version}"` },
      body: { reason: 'Measured wrongly' },
    });
    const bare = await start('customerInteraction');

    expect([technology.json.code, technology.json['gates']]).toEqual([
      'prerequisitesOpen',
      ['gate2', 'gate3'],
    ]);
    expect([bare.json.code, bare.json['lacking']]).toEqual(['metricsNotReady', ['kpi']]);
    expect((await state<Stage>('stage', 'customerInteraction')).state).toBe('notStarted');
  });

  it('is stopped by a request to stop, which ends it', async () => {
    const params = { p, g: 'closing' };
    const request = { asks: 'stop', comment: 'The company is sold.', evidence: [], overrides: {} };
    await api.done('requestApproval', { person: 'lea', params, body: request });
    const gate = await state<Gate>('gate', 'closing');
    const voters = {
      programme: ['mona', 'Manager'],
      business: ['sam', 'Sponsor'],
      finance: ['fay', 'Finance'],
      customer: ['kim', 'Customer voice'],
    };
    for (const rule of gate.policy) {
      const [person, name] = voters[rule.class as keyof typeof voters];
      const ballot = {
        submission: 1,
        outcome: 'kill',
        comment: 'Nothing is left to do.',
        kpi: kpi['businessFocus'],
      };
      await api.done('vote', { person: person ?? '', params, body: { ...ballot, seat: seat[name ?? ''] } });
    }

    expect((await state<Programme>('programme', p)).state).toBe('stopped');
    const late = await api.send('addSegments', {
      person: 'mona',
      params: { p },
      body: { items: [aSegment({ name: 'Late' })] },
    });
    expect([late.status, late.json.code]).toEqual([409, 'programmeEnded']);
  });
});
