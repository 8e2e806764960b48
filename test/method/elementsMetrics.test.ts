import { beforeAll, describe, expect, it } from 'vitest';
import { aKpi, anObjective } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';
import { underWay } from './underWay.ts';

const method = withMethod();
const { api, ids, seats, answer, done, kept, refused, send, view, criterion, warning } = method;
const programme = underWay(method);
const period = '2027-Q2';

beforeAll(async () => {
  await programme.prepare();
  await programme.pass('gate0');
  api.moveTo('2027-06-05T09:00:00.000Z');
  await kept('units', [{ name: 'Shops', principle: 'places' }]);
  for (const stage of ['businessFocus', 'organisationalStructure', 'businessMetrics'] as const)
    await programme.start(stage);
});

describe('element 19: a KPI that can fail', () => {
  it('element 19: one without thresholds of success and failure is not taken', async () => {
    const { tolerance: _tolerance, ...endless } = aKpi({ name: 'Cannot fail' });
    const got = await send('defineKpis', { items: [endless] });
    expect([got.status, got.json.fields.map(({ path }) => path.at(-1))]).toEqual([400, ['tolerance']]);
  });

  it('element 19: Gate 3 lists a KPI without owner or objective, and takes it complete', async () => {
    const [bare = ''] = await method.madeBy('defineKpis', {
      items: [aKpi({ name: 'Bare', stage: 'technology', rung: 'product' })],
    });
    await programme.measure('2027-03', '2027-04', '2027-05');
    expect(await programme.lacks('gate3')).toEqual(['g3.kpis-complete', 'g3.kpis-serve-objectives']);
    const version = (await view()).kpis.find(({ id }) => id === bare)?.version;
    await done(
      'changeKpi',
      { changes: { ownerSeat: seats['Numbers'] }, reason: 'It had none.' },
      { params: { id: bare }, headers: { 'if-match': `"${version}"` } },
    );
    expect(await programme.lacks('gate3')).toEqual(['g3.kpis-serve-objectives']);
    await method.madeBy('addObjectives', {
      items: [anObjective(bare, { name: 'No longer bare', stage: 'technology' })],
    });
    expect(await criterion('gate3', 'g3.kpis-serve-objectives')).toBe('met');
  });

  it('element 19: KPIs without three votes of those who use them need a reason', async () => {
    const all = (await view()).kpis.map(({ id }) => id);
    const each = (given: number) => Object.fromEntries(all.map((id) => [id, given]));
    expect(await programme.lacks('gate3', ['g3.kpis-chosen'])).toEqual(['g3.kpis-chosen']);
    // Sponsor, manager, finance, customer voice, lead, numbers, risk: seven people, half of them is four.
    for (const person of ['sam', 'mona', 'fay']) await answer('metricsBallot', person, each(1), { period });
    expect(await criterion('gate3', 'g3.kpis-chosen')).toBe('notMet');
    await answer('metricsBallot', 'kim', each(0), { period });
    expect(await criterion('gate3', 'g3.kpis-chosen')).toBe('met');
  });

  it('element 19: two votes are too few', async () => {
    const all = (await view()).kpis.map(({ id }) => id);
    const each = (given: number) => Object.fromEntries(all.map((id) => [id, given]));
    api.moveTo('2027-07-05T09:00:00.000Z');
    await programme.measure('2027-06');
    for (const [person, given] of [
      ['sam', 1],
      ['mona', 1],
      ['fay', 0],
      ['kim', 0],
    ] as const)
      await answer('metricsBallot', person, each(given), { period: '2027-Q3' });
    expect(await criterion('gate3', 'g3.kpis-chosen')).toBe('notMet');
  });
});

describe('element 23: the ladder of measuring', () => {
  const claim = (...rungs: readonly string[]) => Object.fromEntries(rungs.map((rung) => [rung, 1]));
  const said = async (when: string, ...rungs: readonly string[]) => {
    for (const person of ['sam', 'sue'])
      expect((await answer('maturity', person, claim(...rungs), { period: when })).status).toBe(200);
  };

  it('element 23: a rung cannot be claimed while one before it is denied', async () => {
    const { json } = await answer('maturity', 'sam', { product: 0, place: 1 }, { period });
    expect(json).toMatchObject({ code: 'answerFlawed', fault: 'notCumulative' });
  });

  it('element 23: what leaders declare is practised once decisions cite a KPI of each rung up to it', async () => {
    // The programme's KPIs are of the rung of revenue; Gate 0 was decided by one, and nothing by a product's.
    await said(period, 'product');
    expect(await warning('w.declared-not-practised')).toHaveLength(1);
    const product = (await view()).kpis.find(({ definition }) => definition.rung === 'product')?.id ?? '';
    await kept('decisionLog', [
      {
        decision: 'Drop two products',
        by: seats['Sponsor'] ?? '',
        on: '2027-06-20',
        kpi: product,
        value: 21,
        about: 'customers',
        why: 'They cost more than they bring.',
      },
    ]);
    expect(await warning('w.declared-not-practised')).toBeUndefined();

    await said('2027-Q3', 'product', 'place', 'programme', 'revenue');
    expect(await warning('w.declared-not-practised')).not.toBeUndefined();
  });

  it('element 23: a target rung has its date', async () => {
    expect(await criterion('gate3', 'g3.maturity-target')).toBe('notMet');
    const targets = [{ on: '2029-12-31', values: { satisfaction: 100 } }];
    await done('setTargets', { targets }, { params: { a: 'maturity' } });
    expect(await criterion('gate3', 'g3.maturity-target')).toBe('met');
  });

  it('element 22: rungs of customers are declared only, while focus and structure have not changed', async () => {
    expect(await warning('w.measuring-ahead-of-change')).toEqual(['gate1', 'gate2']);
    await programme.meetFocusAndStructure('2027-Q3');
    await programme.pass('gate1');
    await programme.pass('gate2');
    expect(await warning('w.measuring-ahead-of-change')).toBeUndefined();
    await programme.pass('gate3');
  });
});

describe('Gate 5 · Technology', () => {
  it('element 35: too few customers known by one ID keep technology from passing', async () => {
    expect((await programme.start('technology')).status).toBe(200);
    const open = ['g5.needs-traced', 'g5.one-view', 'g5.practices-work'];
    expect(await programme.lacks('gate5')).toEqual(open);

    const limit = method.pack.parameters.find(({ key }) => key === 'idPercent')?.value ?? 0;
    const source = { source: 'Orders', customers: 1000, on: '2027-07-01' };
    await kept('sources', [source]);
    expect(await criterion('gate5', 'g5.one-view')).toBe('notMet');
    await kept('sources', [{ number: 1, matched: limit * 10 - 1 }]);
    expect(await criterion('gate5', 'g5.one-view')).toBe('notMet');
    await kept('sources', [{ number: 1, matched: limit * 10 }]);
    expect(await programme.lacks('gate5')).toEqual(['g5.needs-traced', 'g5.practices-work']);
    expect(await refused('sources', { ...source, matched: 1001 })).toBe('part-of-the-whole');
  });

  it('element 36: a tool is chosen for a need, with an owner and a cost, or goes on with a reason', async () => {
    await kept('needs', [{ need: 'One view', segment: ids.light, evidence: 'Calls', state: 'open' }]);
    await kept('technologies', [{ name: 'CRM suite', use: 'Orders', state: 'explored' }]);
    const chosen = { number: 1, state: 'chosen', owner: seats['Sponsor'] ?? '', cost: 90_000 };
    expect(await refused('technologies', chosen)).toBe('chosen-for-something');
    expect(await programme.lacks('gate5', ['g5.tools-serve-needs'])).toContain('g5.tools-serve-needs');

    await kept('technologies', [{ ...chosen, need: 'needs-0001', size: 80, covers: 90 }]);
    expect(await criterion('gate5', 'g5.tools-serve-needs')).toBe('met');
  });

  it('element 26: who leads technology does not speak for the business about it', async () => {
    const requirement = {
      requirement: 'Show the last order',
      need: 'needs-0001',
      solution: 'technologies-0001',
      weight: 'must',
    };
    await kept('requirements', [requirement]);
    const owner = seats['Numbers'] ?? '';
    const works = { state: 'working', proof: 'Checked', owner, improved: 'Fewer calls' };
    const practices = method.pack.registers.find(({ key }) => key === 'dataPractices')?.preloaded ?? [];
    await kept(
      'dataPractices',
      practices.map(({ key }) => ({ preloaded: key, ...works })),
    );
    const items = [
      { kind: 'approver', name: 'Business', class: 'business', person: 'sue' },
      { kind: 'stageLead', name: 'Tools', stage: 'technology', person: 'sue' },
    ];
    const { json } = await done('addSeats', { items });
    seats['Business'] = json.touched.find(({ kind }) => kind === 'seat')?.id ?? '';

    const asked = await programme.ask('gate5', [], 'mona');
    // The manager asks and so cannot vote for the programme; the stage's lead asks instead.
    expect(asked.json.code).toBe('quorumUnreachable');
    expect((await programme.ask('gate5')).status).toBe(200);
    const got = await programme.votes('gate5', 'sue', 'Business');
    expect([got.status, got.json.code]).toEqual([403, 'voterBarred']);
    expect(got.json.detail).toContain('You lead technology');
    expect((await programme.votes('gate5', 'sam', 'Sponsor')).status).toBe(200);
  });
});
