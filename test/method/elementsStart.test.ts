import { beforeAll, describe, expect, it } from 'vitest';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { clock } from '#events/clock.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { aKpi } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';
import { underWay } from './underWay.ts';

const method = withMethod();
const { api, ids, seats, send, done, kept, view, criterion, startCriterion } = method;
const programme = underWay(method);
const states = async () => Object.values((await view()).stages).map(({ state }) => state);

beforeAll(() => programme.prepare());

describe('element 7: nothing starts or moves by itself', () => {
  it('element 7: Gate 0 · Start decision asks for the mandate, and no area starts before it', async () => {
    expect((await programme.start('businessFocus')).json.code).toBe('programmeNotRunning');
    const { charter, version } = (await view()).programme;
    const write = (mandate: string, at: number) =>
      done('changeProgramme', { charter: { mandate } }, { headers: { 'if-match': `"${at}"` } });

    await write('', version);
    expect(await programme.lacks('gate0')).toEqual(['g0.mandate']);
    await write(charter.mandate, version + 1);
    expect(await criterion('gate0', 'g0.mandate')).toBe('met');
  });

  it('element 7: no state moves by a date, only by a recorded decision', async () => {
    // Planned for 1 April: six weeks later nothing has moved, for nobody has decided.
    api.moveTo('2027-05-15T09:00:00.000Z');
    await refreshPortfolio(api.dependencies, ids.p);
    await clock(api.dependencies);
    expect((await view()).programme.state).toBe('draft');

    api.moveTo('2027-03-02T09:00:00.000Z');
    await programme.pass('gate0');
    expect((await view()).programme).toMatchObject({ state: 'running' });

    api.moveTo('2027-06-05T09:00:00.000Z');
    await refreshPortfolio(api.dependencies, ids.p);
    await clock(api.dependencies);
    expect(await states()).toEqual(stageKeys.map(() => 'notStarted'));

    expect((await send('startStage', { reason: ' ' }, { params: { s: 'businessFocus' } })).json.code).toBe(
      'reasonMissing',
    );
    expect((await programme.start('businessFocus')).status).toBe(200);
    const { state, startDecision } = (await view()).stages.businessFocus;
    expect([state, startDecision]).toEqual(['active', { person: 'mona', reason: 'The team is ready.' }]);
  });
});

describe('element 17: who each unit is organised around', () => {
  it('element 17: structure is not started before every unit says so, and is once it does', async () => {
    const start = async () => {
      const { json } = await programme.start('organisationalStructure');
      return json.code === 'startCriteriaOpen' ? json['criteria'] : json.code;
    };
    expect(await start()).toEqual(['g2.units-tagged']);
    await kept('units', [{ name: 'Shops', principle: 'places' }, { name: 'Online' }]);
    expect(await start()).toEqual(['g2.units-tagged']);

    await kept('units', [{ number: 2, principle: 'channels' }]);
    expect((await programme.start('organisationalStructure')).status).toBe(200);
  });
});

describe('element 20: metrics before the start', () => {
  const refusal = async () => {
    const { json } = await programme.start('customerInteraction');
    return [json.code, json['lacking']];
  };

  it('element 20: an area without target, owner or earlier baseline in any KPI is not started', async () => {
    const id = programme.kpis['customerInteraction'] ?? '';
    const change = async (changes: object) => {
      const { definition, version } = (await view()).kpis.find((kpi) => kpi.id === id) ?? {};
      await done(
        'changeKpi',
        { changes, reason: 'As agreed.' },
        { params: { id }, headers: { 'if-match': `"${version}"` } },
      );
      return definition;
    };
    const before = await change({ trajectories: {} });
    expect(await refusal()).toEqual(['metricsNotReady', ['target']]);
    const { baselines, trajectories } = before ?? {};
    // A baseline of June, while June still runs, is none from before the start.
    const june = { all: { value: 20, period: '2027-06', on: '2027-06-04', source: 'Orders' } };
    await change({ trajectories, baselines: june });
    expect(await refusal()).toEqual(['metricsNotReady', ['baselineBeforeStart']]);
    await change({ baselines });
    expect((await refusal())[0]).toBe('startCriteriaOpen');
  });

  it('element 20: a KPI that comes after the start is marked as late for ever', async () => {
    const [late = ''] = await method.madeBy('defineKpis', {
      items: [aKpi({ name: 'Late', ownerSeat: seats['Numbers'] ?? '' })],
    });
    const marked = (await method.facts()).kpis.filter((kpi) => kpi.late).map(({ id }) => id);
    expect(marked).toEqual([late]);
    await done(
      'removeKpi',
      { reason: 'Only tried.' },
      { params: { id: late }, headers: { 'if-match': '"1"' } },
    );
  });
});

describe('elements 4 and 30: what customer interaction waits for', () => {
  it('element 4: it is not started without a KPI of what annoys customers', async () => {
    expect((await programme.start('customerInteraction')).json['criteria']).toEqual([
      'g4.friction-kpi',
      'g4.perspective-approved',
    ]);
    const friction = {
      name: 'Solved at first contact',
      template: 'first-contact-resolution',
      stage: 'customerInteraction',
      class: 'channel',
      rung: 'satisfaction',
    } as const;
    await method.madeBy('defineKpis', { items: [aKpi({ ...friction, name: 'Nobody’s' })] });
    expect(await startCriterion('customerInteraction', 'g4.friction-kpi')).toBe('notMet');
    await method.madeBy('defineKpis', { items: [aKpi({ ...friction, ownerSeat: seats['Numbers'] ?? '' })] });
    expect((await programme.start('customerInteraction')).json['criteria']).toEqual([
      'g4.perspective-approved',
    ]);
  });

  it('element 30: it is not started before the view of customers is approved, by another than its author', async () => {
    const text = { statement: 'Customers are our only asset.', owner: seats['Sponsor'] ?? '' };
    const [id = ''] = await kept('statements', [{ preloaded: 'perspective', ...text }]);
    const number = Number(id.slice(-4));
    const approved = { number, state: 'approved' };
    expect(await method.refused('statements', approved, 'sam')).toBe('perspective-knows-worth');
    await kept('statements', [{ number, clientValue: '120 euros a year, by orders.' }]);
    expect(await method.refused('statements', approved, 'lea')).toBe('notYoursToDecide');
    expect((await programme.start('customerInteraction')).status).toBe(422);

    await kept('statements', [approved], 'sam');
    expect((await programme.start('customerInteraction')).status).toBe(200);
  });
});

describe('requests for approval that come too early', () => {
  const listed = async (gate: 'gate1' | 'gate2' | 'gate4', ...criteria: readonly string[]) =>
    (await programme.lacks(gate, criteria)).filter((id) => criteria.includes(id));

  it.each([
    [13, 'gate1', 'g1.needs-answered'],
    [11, 'gate1', 'g1.promises-proven'],
    [28, 'gate1', 'g1.objectives-trace'],
    [38, 'gate1', 'g1.customers-identified'],
    [18, 'gate2', 'g2.interactions-owned'],
    [33, 'gate2', 'g2.unit-objectives'],
    [29, 'gate4', 'g4.lifecycle-filled'],
    [32, 'gate4', 'g4.propositions-agreed'],
    [34, 'gate4', 'g4.both-kinds-of-process'],
  ] as const)('element %i: a request for %s lists %s, which has no reason', async (_element, gate, id) => {
    expect(await listed(gate, id)).toEqual([id]);
  });

  it('element 18: no reason stands in for the one team that answers for a segment', async () => {
    expect(await programme.lacks('gate2')).toContain('g2.one-team-a-segment');
  });
});
