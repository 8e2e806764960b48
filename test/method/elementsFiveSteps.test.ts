import { describe, expect, it } from 'vitest';
import { aKpi } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const { ids, seats, kept, refused, entries, criterion, warning, send, answer } = method;
const work = workOn(method);

const reply = (q: string, body: object) =>
  send('answerQuestion', { text: '', plan: [], ...body }, { person: 'lea', params: { q } });

describe('step 2: segmentation', () => {
  const axis = { name: 'Orders a year', auto: 'no' };

  it('element 39: refuses to divide customers for no objective, and asks Gate 1 for one a segment', async () => {
    expect(await refused('axes', { ...axis, segment: ids.light })).toBe('objective');
    expect(await criterion('gate1', 'g1.segments-have-objectives')).toBe('notMet');
    expect(await warning('w.segment-without-objective')).toEqual([ids.light, ids.heavy]);
    await kept('axes', [{ ...axis, objective: ids.objective, segment: ids.light }]);
    expect(await criterion('gate1', 'g1.segments-have-objectives')).toBe('notMet');
    expect(await warning('w.segment-without-objective')).toEqual([ids.heavy]);
  });

  it('element 39: takes segments sorted by the system and by customers themselves, with when and why', async () => {
    const row = { ...axis, objective: ids.objective, segment: ids.heavy };
    expect(await refused('axes', { ...row, auto: 'system' })).toBe('automatic-when');
    expect(await refused('axes', { ...row, auto: 'customers' })).toBe('automatic-when');
    await kept('axes', [{ ...row, auto: 'customers', autoWhen: 'At sign-up: they know best.' }]);
    expect(await criterion('gate1', 'g1.segments-have-objectives')).toBe('met');
    expect(await warning('w.segment-without-objective')).toBeUndefined();
  });
});

describe('step 3: relational model', () => {
  const contact = { kind: 'Offer by e-mail', medium: 'internet', cap: 4, on: '2027-02-28', source: 'Log' };

  it('element 40: flags contacts above their limit, and none at it', async () => {
    const [id = ''] = await kept('contactPolicy', [{ ...contact, actual: 4 }]);
    expect(await warning('w.contact-above-limit')).toBeUndefined();
    expect(await criterion('gate4', 'g4.contact-limits')).toBe('met');

    await kept('contactPolicy', [{ number: numberOf(id), actual: 5 }]);
    expect((await entries('contactPolicy'))[0]?.flags).toEqual(['overCap']);
    expect(await warning('w.contact-above-limit')).toEqual([id]);
    expect(await criterion('gate4', 'g4.contact-limits')).toBe('notMet');
  });

  it('element 40: refuses a count of contacts without its day and source', async () => {
    expect(await refused('contactPolicy', { ...contact, actual: 1, source: null })).toBe('counted-when');
  });

  it('element 40: asks for real time and games, or why they are not used; key points need an answer', async () => {
    const unusedBecause = 'Our customers buy twice a year.';
    expect((await reply('q40a', { unusedBecause })).json.code).toBe('mustBeAnswered');
    expect((await reply('q40e', {})).json.code).toBe('answerOrReason');
    expect((await reply('q40d', { text: 'Within the visit.' })).status).toBe(200);
    expect(await criterion('gate4', 'g4.real-time-and-games-settled')).toBe('notMet');
    expect((await reply('q40e', { unusedBecause })).status).toBe(200);
    expect(await criterion('gate4', 'g4.real-time-and-games-settled')).toBe('met');
  });
});

describe('step 4: measurements', () => {
  const corner = { name: 'Cost', meaning: 'Money an order', score: 2 };

  it('element 41: wants the company’s own efficiency triangle, of three corners and no fourth', async () => {
    await kept('efficiencyTriangle', [corner, { ...corner, name: 'Speed' }]);
    expect(await criterion('gate3', 'g3.efficiency-triangle')).toBe('notMet');
    await kept('efficiencyTriangle', [{ ...corner, name: 'Joy' }]);
    expect(await criterion('gate3', 'g3.efficiency-triangle')).toBe('met');
    expect(await refused('efficiencyTriangle', { ...corner, name: 'Reach' })).toBe('three-corners');
  });

  it('element 41: the last step of measuring waits for how a client’s value is measured', async () => {
    const last = { rung: 'lifetimeValue', ownerSeat: seats['Numbers'] } as const;
    const worth = aKpi({ ...last, name: 'Worth of a client', class: 'profitability', role: 'profit' });
    const [profit = ''] = await method.madeBy('defineKpis', { items: [worth] });
    const drives = [{ kpi: profit, lagMonths: 12 }];
    const loyal = aKpi({ ...last, name: 'Loyalty', class: 'customer', role: 'outcome', drives });
    const [loyalty = ''] = await method.madeBy('defineKpis', { items: [loyal] });
    const value = { segment: 'all', period: '2027-01', value: 22, state: 'final' };
    await method.done(
      'measure',
      { items: [profit, loyalty].map((kpi) => ({ kpi, ...value })) },
      { person: 'tom' },
    );
    for (const leader of ['sam', 'sue']) await answer('maturity', leader, { lifetimeValue: 1 });

    expect(await warning('w.last-step-incomplete')).toEqual([profit, loyalty]);
    expect((await reply('q41a', { text: 'Margin of five years by cohort, discounted.' })).status).toBe(200);
    expect(await warning('w.last-step-incomplete')).toBeUndefined();
  });
});

describe('step 5: organisation, and what follows from all answers', () => {
  it('element 42: an architecture is decided with its reason and what was not chosen', async () => {
    const decided = {
      decision: 'One team a segment',
      on: '2027-02-28',
      by: seats['Sponsor'] ?? '',
      kpi: ids.kpi,
      value: 20,
      about: 'architecture',
    };
    expect(await refused('decisionLog', decided)).toBe('architecture-weighs');
    expect(await refused('decisionLog', { ...decided, why: 'One voice.' })).toBe('architecture-weighs');
    await kept('decisionLog', [{ ...decided, why: 'One voice.', instead: 'One team a channel.' }]);
  });

  it('element 42: a KPI bears one agreed word, and those without are listed', async () => {
    expect(await warning('w.kpi-without-word')).toBeUndefined();
    await kept('glossary', [{ word: 'Client', meaning: 'Who has ordered once' }]);
    expect(await warning('w.kpi-without-word')).toContain(ids.kpi);
    const word = { word: 'Return', meaning: 'A second order in a year', kpi: ids.kpi };
    await kept('glossary', [word]);
    expect(await warning('w.kpi-without-word')).not.toContain(ids.kpi);
    expect(await refused('glossary', { ...word, word: 'Comeback' })).toBe('one-word-a-kpi');
  });

  it('element 43: an answer from which nothing follows is listed until an initiative does', async () => {
    expect(await warning('w.answer-without-plan')).toContain('q41a');
    // "Not used, because" asks for no work.
    expect(await warning('w.answer-without-plan')).not.toContain('q40e');
    const id = await work.initiative('Value by cohort');
    expect((await reply('q41a', { text: 'By cohort.', plan: ['initiatives-0999'] })).json.code).toBe(
      'initiativeUnknown',
    );
    expect((await reply('q41a', { text: 'By cohort.', plan: [id] })).status).toBe(200);
    expect(await warning('w.answer-without-plan')).not.toContain('q41a');
  });

  it('element 43: refuses a budget for work without a return', async () => {
    const line = { line: 'Cohorts', workstream: 'information', kind: 'oneOff', year: 2027, planned: 50_000 };
    const bare = await work.initiative('Idea', { roi: null, benefit: null });
    expect(await refused('budget', { ...line, initiative: bare })).toBe('no-budget-without-return');
    await kept('initiatives', [{ number: numberOf(bare), benefit: 200_000_00, roi: 100 }]);
    await kept('budget', [{ ...line, initiative: bare }]);
  });
});
