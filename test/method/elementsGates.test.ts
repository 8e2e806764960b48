import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#contract/routes.ts';
import { withMethod } from './methodUnderTest.ts';
import { customersFirst, customersSecond, mostToCustomers, underWay } from './underWay.ts';

const method = withMethod();
const { api, ids, answer, done, kept, view, criterion, warning } = method;
const programme = underWay(method);

beforeAll(async () => {
  await programme.prepare();
  await programme.pass('gate0');
  api.moveTo('2027-06-05T09:00:00.000Z');
  await kept('units', [{ name: 'Shops', principle: 'places' }]);
  await programme.start('businessFocus');
  await programme.start('organisationalStructure');
  await programme.measure('2027-03', '2027-04', '2027-05');
});

describe('Gate 1 · Business focus', () => {
  it('element 15: a customer in second place is a guard that no reason opens', async () => {
    expect(await programme.lacks('gate1')).toEqual([
      'g1.customer-first',
      'g1.said-and-funded',
      'g1.focus-measured',
    ]);
    await programme.rank('2027-Q1', customersSecond);
    await method.result('priorityShare', { period: '2027-Q1', values: mostToCustomers });

    expect(await programme.lacks('gate1')).toEqual(['g1.customer-first', 'g1.focus-measured']);
    expect(await warning('w.customer-not-first')).toEqual(['priorities']);
  });

  it('element 14: it waits for the focus of today and a target, each of a hundred points', async () => {
    await programme.rank('2027-Q2', customersFirst);
    expect(await programme.lacks('gate1')).toEqual(['g1.focus-measured']);
    const focus = { customers: 20, products: 50, sales: 30 };
    const answers = { period: '2027-Q2' };
    expect((await answer('focus', 'sam', { ...focus, sales: 29 }, answers)).json).toMatchObject({
      code: 'answerFlawed',
      fault: 'notHundred',
    });
    await answer('focus', 'sam', focus, answers);
    await answer('focus', 'sue', focus, answers);
    expect(await programme.lacks('gate1')).toEqual(['g1.focus-measured']);

    const target = (customers: number) =>
      method.send(
        'setTargets',
        { targets: [{ on: '2028-12-31', values: { customers, products: 30 } }] },
        { params: { a: 'focus' } },
      );
    expect((await target(60)).json['fault']).toBe('notHundred');
    expect((await target(70)).status).toBe(200);
    expect(await criterion('gate1', 'g1.focus-measured')).toBe('met');
  });

  it('element 16: structure cannot pass before focus without a reason, and may be asked for with one', async () => {
    const unexplained = ['g2.focus-passed'];
    await kept(
      'organisation',
      Object.values({ light: ids.light, heavy: ids.heavy }).map((segment) => ({
        segment,
        team: 'units-0001',
        part: 'answers',
      })),
    );
    expect(await programme.lacks('gate2', unexplained)).toEqual(unexplained);
    expect((await programme.ask('gate2')).status).toBe(200);
    await done('withdrawRequest', { reason: 'Focus goes first.' }, { person: 'lea', params: { g: 'gate2' } });
  });

  it('element 15: with the customer first, and both sides seen, it passes', async () => {
    await programme.pass('gate1');
    expect((await view()).gates.gate1.decision?.outcome).toBe('go');
    expect(await criterion('gate2', 'g2.focus-passed')).toBe('met');
  });
});

describe('after Gate 1', () => {
  it('element 9: a stage that passed is kept up: nothing closes it, and what it passed is looked at again for life', async () => {
    expect((await view()).stages.businessFocus.state).toBe('sustaining');
    expect(routes.filter(({ path }) => path.includes('/stages/')).map(({ name }) => name)).toEqual([
      'planStage',
      'startStage',
      'resumeStage',
    ]);
    expect((await programme.start('businessFocus')).json.code).toBe('stageStarted');
    expect(await criterion('gate1', 'g1.customer-first')).toBe('met');

    api.moveTo('2027-07-05T09:00:00.000Z');
    await programme.measure('2027-06');
    await programme.rank('2027-Q3', customersSecond);
    expect(await criterion('gate1', 'g1.customer-first')).toBe('notMet');
    expect((await view()).stages.businessFocus.state).toBe('sustaining');
  });

  it('element 9: other gates see an area that was left alone since it passed', async () => {
    expect(await criterion('gate2', 'g2.earlier-areas-kept')).toBe('met');
    // By 5 October the values of August are due; the last are of June.
    api.moveTo('2027-10-05T09:00:00.000Z');
    expect(await criterion('gate2', 'g2.earlier-areas-kept')).toBe('notMet');
    await programme.measure('2027-07', '2027-08');
    expect(await criterion('gate2', 'g2.earlier-areas-kept')).toBe('met');
  });

  it('element 6: those that depend strongly on the area that passed are to be looked at', async () => {
    const pair = { preloaded: 'businessFocus-technology', strength: 4 };
    expect(await warning('w.linked-areas-unchecked')).toBeUndefined();
    const [id = ''] = await kept('dependencies', [pair]);
    expect(await warning('w.linked-areas-unchecked')).toEqual(['businessFocus']);
    const number = Number(id.slice(-4));
    expect(await method.refused('dependencies', { number, checkedOn: '2027-10-04' })).toBe(
      'a-check-has-a-finding',
    );
    await kept('dependencies', [{ number, checkedOn: '2027-10-04', finding: 'Nothing has to change.' }]);
    expect(await warning('w.linked-areas-unchecked')).toBeUndefined();
  });

  it('element 10: an area is never left without any effort, not even one that passed', async () => {
    const shares = { organisationalStructure: 60, businessMetrics: 40 };
    for (const person of ['sam', 'sue']) await answer('emphasis', person, shares, { period: '2027-Q3' });
    expect(await warning('w.area-without-effort')).toEqual(['businessFocus']);
    const kept = { ...shares, organisationalStructure: 55, businessFocus: 5 };
    for (const person of ['sam', 'sue']) await answer('emphasis', person, kept, { period: '2027-Q4' });
    expect(await warning('w.area-without-effort')).toBeUndefined();
  });

  it('element 15: later gates go on with the customer second only by a recorded override', async () => {
    const unexplained = ['g2.customer-still-first'];
    expect(await programme.lacks('gate2', unexplained)).toEqual(unexplained);
    await programme.rank('2027-Q4', customersFirst);
    expect(await criterion('gate2', 'g2.customer-still-first')).toBe('met');
    expect(await warning('w.customer-not-first')).toBeUndefined();
  });

  it('element 15: what is said first and funded fourth is seen', async () => {
    expect(await warning('w.said-first-funded-later')).toBeUndefined();
    const fourth = { ...mostToCustomers, customers: 10, costs: 20, growth: 25, people: 15 };
    await method.result('priorityShare', { period: '2027-Q3', values: fourth });
    expect(await warning('w.said-first-funded-later')).toEqual(['priorities', 'priorityShare']);
  });

  it('element 16: more than six months apart is said to both, until the other passes', async () => {
    // Focus passed on 5 June: on 5 December six months are over, on 5 January seven.
    api.moveTo('2027-12-05T09:00:00.000Z');
    expect(await warning('w.focus-and-structure-apart')).toBeUndefined();
    api.moveTo('2028-01-05T09:00:00.000Z');
    expect(await warning('w.focus-and-structure-apart')).toEqual(['gate2']);
  });

  it('element 22: measuring by customers counts as declared until focus and structure have changed', async () => {
    await programme.measure('2027-09', '2027-10', '2027-11');
    const rungs = { product: 1, place: 1, programme: 1, revenue: 1 };
    for (const person of ['sam', 'sue']) await answer('maturity', person, rungs, { period: '2028-Q1' });
    expect(await warning('w.measuring-ahead-of-change')).toEqual(['gate2']);

    await programme.pass('gate2');
    expect(await warning('w.measuring-ahead-of-change')).toBeUndefined();
    expect(await warning('w.focus-and-structure-apart')).toBeUndefined();
  });
});
