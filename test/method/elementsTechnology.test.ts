import { beforeAll, describe, expect, it } from 'vitest';
import { verdictOf, withMethod, type Values } from './methodUnderTest.ts';
import { underWay } from './underWay.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const programme = underWay(method);
const work = workOn(method);
const { api, ids, seats, kept, refused, save, criterion, warning, send } = method;
let technology = '';
let other = '';

beforeAll(async () => {
  await programme.prepare();
  other = await work.initiative('Teams for segments');
  const outcome = await kept('systemOutcomes', [{ preloaded: 'oneView' }]);
  const figures = { workstream: 'technology', outcome: outcome[0] ?? '' };
  technology = await work.initiative('One record', figures);
});

/** A spending decision as it is drafted. @returns its number */
async function drafted(kind: string, changes: Values = {}): Promise<number> {
  const spend = { what: 'One record', kind, initiative: technology, amount: 9_000_00, supplier: 'Alder' };
  const [id = ''] = await kept('spendGates', [{ ...spend, sourcing: 'bought', ...changes }]);
  return numberOf(id);
}

const codeOf = async (number: number, state: string, person = 'lea') => {
  const [row] = await save('spendGates', [{ number, state }], person);
  return row === undefined ? 'ok' : verdictOf(row);
};

describe('technology spending while gates 1 to 3 are open', () => {
  it('element 73: is refused whatever is turned off, and under no other name', async () => {
    const choice = await send('chooseElements', { on: [], off: [73] });
    expect(choice.json.code).toBe('guardStaysOn');
    const off = [62, 63, 64, 72, 74, 75, 76, 77];
    await method.done('chooseElements', { on: [], off });
    expect(await codeOf(await drafted('technology'), 'requested')).toBe('technologyTooEarly');
    expect(await codeOf(await drafted('other'), 'requested')).toBe('technology-is-named');
    const step = { name: 'Licences', initiative: technology, weeks: 6, reversible: true, tranche: 1_000_00 };
    const [id = ''] = await kept('steps', [{ ...step, expectedRoi: 10 }]);
    expect(await refused('steps', { number: numberOf(id), state: 'released' }, 'fay')).toBe(
      'technology-waits-for-its-reasons',
    );
    await method.done('chooseElements', { on: off, off: [] });
    expect(await codeOf(await drafted('other', { initiative: other }), 'requested')).toBe('ok');
  });

  it('element 73: exploring is allowed for eight weeks and one twentieth of the planned cost', async () => {
    // Two initiatives of 100,000 each: 10,000 may be tried out, all trials together.
    const trial = { weeks: 8, endsOn: '2027-04-30', amount: 6_000_00 };
    expect(await codeOf(await drafted('exploration', { ...trial, weeks: 9 }), 'requested')).toBe(
      'exploration-is-short',
    );
    expect(await codeOf(await drafted('exploration', trial), 'requested')).toBe('ok');
    expect(await codeOf(await drafted('exploration', { ...trial, amount: 4_000_01 }), 'requested')).toBe(
      'exploration-is-small',
    );
    expect(await codeOf(await drafted('exploration', { ...trial, amount: 4_000_00 }), 'requested')).toBe(
      'ok',
    );
  });

  it('element 73: what the law requires passes once risk and then finance have said so', async () => {
    expect(await refused('spendGates', { number: await drafted('technology'), requiredByLaw: true })).toBe(
      'law-is-named',
    );
    const number = await drafted('technology', { requiredByLaw: true, law: 'Data act, by 2027-12-31' });
    expect(await codeOf(number, 'requested')).toBe('ok');
    expect(await codeOf(number, 'approved', 'sam')).toBe('law-is-confirmed-twice');
    expect(await codeOf(number, 'lawFinance', 'fay')).toBe('stateMove');
    expect(await codeOf(number, 'lawRisk', 'fay')).toBe('notYoursToDecide');
    expect(await codeOf(number, 'lawRisk', 'rob')).toBe('ok');
    expect(await codeOf(number, 'approved', 'sam')).toBe('stateMove');
    expect(await codeOf(number, 'lawFinance', 'fay')).toBe('ok');
    expect(await codeOf(number, 'approved', 'sam')).toBe('ok');
  });

  it('element 63: a benefit of technology is claimed only against one of the three', async () => {
    const id = await work.initiative('Robots', { workstream: 'technology', state: 'draft' });
    await kept('initiatives', [{ number: numberOf(id), state: 'businessCase' }]);
    const approval = { number: numberOf(id), state: 'approved' };
    expect(await refused('initiatives', approval, 'fay')).toBe('technology-brings-one-of-three');
    expect(await refused('systemOutcomes', { outcome: 'More fun' })).toBe('these-three');
    expect(await refused('systemOutcomes', { number: 1, reached: 3 })).toBe('reached-by-number');
    const others = [{ preloaded: 'sameRelationship' }, { preloaded: 'betterProcesses' }];
    await kept('systemOutcomes', [{ number: 1, kpi: ids.kpi }, ...others]);
    expect(await criterion('gate5', 'g5.three-results')).toBe('notMet');
    await kept(
      'systemOutcomes',
      [2, 3].map((number) => ({ number, kpi: ids.kpi })),
    );
    expect(await criterion('gate5', 'g5.three-results')).toBe('met');
    await kept('initiatives', [{ number: numberOf(id), outcome: 'systemOutcomes-0001' }]);
    await kept('initiatives', [approval], 'fay');
  });
});

describe('the programme under way', () => {
  it('element 76: a vote that cites no KPI is refused, and one that does counts', async () => {
    expect((await programme.ask('gate0')).status).toBe(200);
    const ballot = { submission: 1, seat: seats['Finance'], outcome: 'go', comment: 'It is well prepared.' };
    const vote = (kpi?: string) =>
      send('vote', { ...ballot, kpi }, { person: 'fay', params: { g: 'gate0' } });
    expect((await vote()).status).toBe(400);
    expect((await vote('aFeeling')).json.code).toBe('citedKpiUnknown');
    expect((await vote(ids.kpi)).status).toBe(200);
    expect((await programme.votes('gate0', 'sam', 'Sponsor')).status).toBe(200);
    const log = { decision: 'Open on Sundays', on: '2027-02-28', by: seats['Sponsor'], about: 'customers' };
    expect(await refused('decisionLog', { ...log, kpi: ids.kpi } as Values)).toBe('cites-a-kpi');
    await kept('decisionLog', [{ ...log, kpi: ids.kpi, value: 20 } as Values]);
  });

  it('element 76: with nothing measured there is nothing to decide by, at any gate', async () => {
    api.moveTo('2027-06-15T09:00:00.000Z');
    await kept('units', [{ name: 'Shops', principle: 'places' }]);
    for (const stage of ['businessFocus', 'organisationalStructure', 'businessMetrics'] as const) {
      expect((await programme.start(stage)).status).toBe(200);
    }
    for (const gate of ['gate1', 'gate2', 'gate3'] as const) {
      expect(await programme.lacks(gate)).toContain(`${gate.replace('gate', 'g')}.kpi-to-decide-by`);
    }
    await programme.measure('2027-03', '2027-04', '2027-05');
    expect(await criterion('gate1', 'g1.kpi-to-decide-by')).toBe('met');
  });

  it('element 58: Gate 3 is refused while a class has no owner', async () => {
    const people = programme.kpis['organisationalStructure'] ?? '';
    const counted = async (name: string) => {
      const body = { changes: { class: name }, reason: 'Counted elsewhere.' };
      expect((await work.change('changeKpi', 'kpi', people, body)).status).toBe(200);
    };
    await counted('processes');
    expect(await programme.lacks('gate3')).toEqual(['g3.six-classes']);
    await counted('people');
    expect(await criterion('gate3', 'g3.six-classes')).toBe('met');
  });

  it('element 57: Gate 2 is refused while people are not asked, unless with a reason', async () => {
    const parts = ['g2.unit-objectives', 'g2.goals-understood', 'g2.employees-asked'];
    expect(await programme.lacks('gate2', parts)).toEqual(['g2.one-team-a-segment', ...parts]);
  });

  it('element 73: opens once gates 1 to 3 are passed, and not before', async () => {
    const number = await drafted('technology');
    await programme.rank('2027-Q2', { customers: 1, products: 2, sales: 3, costs: 4, growth: 5, people: 6 });
    for (const leader of ['sam', 'sue']) {
      await method.answer('focus', leader, { customers: 100 }, { period: '2027-Q2' });
    }
    const share = { period: '2027-Q2', values: { customers: 100 }, on: '2027-06-01' };
    await method.result('priorityShare', share);
    const targets = { targets: [{ on: '2028-12-31', values: { customers: 100 } }] };
    await method.done('setTargets', targets, { params: { a: 'focus' } });
    const answers = [ids.light, ids.heavy].map((segment) => ({
      segment,
      team: 'units-0001',
      part: 'answers',
    }));
    await kept('organisation', answers);
    for (const gate of ['gate1', 'gate2', 'gate3'] as const) {
      expect((await programme.start('technology')).json.code).toBe('prerequisitesOpen');
      expect(await codeOf(number, 'requested')).toBe('technologyTooEarly');
      await programme.pass(gate);
    }
    expect(await codeOf(number, 'requested')).toBe('ok');
    expect(await warning('w.technology-heavy')).toBeUndefined();
  });

  it('element 43: after Gate 1 the culture has work of its own, or a warning', async () => {
    expect(await warning('w.culture-unplanned')).toEqual(['initiatives']);
    const id = await work.initiative('Days with customers', { workstream: 'culture' });
    await kept('initiatives', [{ number: numberOf(id), state: 'businessCase' }]);
    expect(await warning('w.culture-unplanned')).toBeUndefined();
  });

  it('element 74: Gate 5 is refused while a requirement has no need, technology practice or ID', async () => {
    expect((await programme.start('technology')).status).toBe(200);
    expect(await programme.lacks('gate5')).toEqual(
      expect.arrayContaining(['g5.needs-traced', 'g5.one-view', 'g5.practices-work']),
    );
  });
});
