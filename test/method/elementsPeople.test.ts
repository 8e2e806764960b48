import { describe, expect, it } from 'vitest';
import { kpiClasses } from '#domain/kpi/kpi.ts';
import { aKpi, anObjective } from '../api/wishes.ts';
import { withMethod, type Values } from './methodUnderTest.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const { ids, seats, kept, refused, criterion, warning, facts, done, madeBy, result } = method;
const work = workOn(method);
const owned = () => ({ ownerSeat: seats['Numbers'] ?? '' });

describe('what is measured', () => {
  it('element 46: a result needs a driver, and somebody who answers for that driver', async () => {
    expect(await criterion('gate3', 'g3.outcomes-driven')).toBe('notMet');
    expect(await warning('w.result-without-driver')).toEqual([ids.kpi]);
    const drives = [{ kpi: ids.kpi, lagMonths: 3 }];
    const driver = aKpi({ name: 'Advice given', role: 'driver', class: 'people', drives });
    const [id = ''] = await madeBy('defineKpis', { items: [driver] });
    expect(await warning('w.result-without-driver')).toBeUndefined();
    expect(await criterion('gate3', 'g3.outcomes-driven')).toBe('notMet');
    await work.change('changeKpi', 'kpi', id, { changes: owned() });
    expect(await criterion('gate3', 'g3.outcomes-driven')).toBe('met');
  });

  it('element 46: nothing drives itself', async () => {
    const drives = [{ kpi: ids.kpi, lagMonths: 1 }];
    const { status } = await work.change('changeKpi', 'kpi', ids.kpi, { changes: { drives } });
    expect(status).toBe(422);
  });

  it('element 58: all six classes have a KPI with an owner before Gate 3, five are too few', async () => {
    // The driver of people has an owner, the result of customers has none.
    const others = kpiClasses.filter((one) => one !== 'people' && one !== 'customer');
    const items = others.map((one) => aKpi({ name: `One of ${one}`, class: one, ...owned() }));
    await done('defineKpis', { items });
    expect((await facts()).programme.classesMissing).toEqual(['customer']);
    expect(await criterion('gate3', 'g3.six-classes')).toBe('notMet');
    await work.change('changeKpi', 'kpi', ids.kpi, { changes: owned() });
    expect(await criterion('gate3', 'g3.six-classes')).toBe('met');
  });

  it('element 58: each of them serves an objective, by itself or by what it drives', async () => {
    expect(await criterion('gate3', 'g3.kpis-serve-objectives')).toBe('notMet');
    const bare = (await facts()).kpis.filter((kpi) => !kpi.hasObjective && kpi.role !== 'driver');
    const items = bare.map(({ id }, place) => anObjective(id, { name: `Objective ${place}` }));
    await done('addObjectives', { items });
    // The driver serves the objective of what it drives.
    expect((await facts()).kpis.filter((kpi) => !kpi.hasObjective).map(({ role }) => role)).toEqual([
      'driver',
    ]);
    expect(await criterion('gate3', 'g3.kpis-serve-objectives')).toBe('met');
  });
});

describe('people', () => {
  const ask = (assessment: string, values: Values, subject?: string) =>
    result(assessment, { period: '2027-Q1', values, ...(subject !== undefined && { subject }) });

  it('element 57: every unit has a goal that serves an objective, and every team was asked if it knows it', async () => {
    const [shops = '', stock = ''] = await kept('units', [{ name: 'Shops' }, { name: 'Stock' }]);
    const goal = { level: 'team', holder: 'Shop team', goal: 'Know each guest', objective: ids.objective };
    expect(await refused('cascade', { ...goal, unit: shops, holder: null })).toBe('holder-named');
    const [, bare = ''] = await kept('cascade', [
      { ...goal, unit: shops },
      { ...goal, unit: stock, objective: null },
    ]);
    expect(await criterion('gate2', 'g2.unit-objectives')).toBe('notMet');
    expect(await warning('w.unit-without-objective')).toEqual([stock]);
    await kept('cascade', [{ number: numberOf(bare), objective: ids.objective }]);
    expect(await criterion('gate2', 'g2.unit-objectives')).toBe('met');
    expect(await warning('w.unit-without-objective')).toBeUndefined();

    expect((await ask('comprehension', { own: 4 })).json.code).toBe('subjectUnknown');
    expect((await ask('comprehension', { own: 4 }, shops)).status).toBe(200);
    expect(await criterion('gate2', 'g2.goals-understood')).toBe('notMet');
    expect((await ask('comprehension', { own: 2 }, stock)).status).toBe(200);
    expect(await criterion('gate2', 'g2.goals-understood')).toBe('met');
  });

  it('element 57: employees were asked within a year', async () => {
    expect(await criterion('gate2', 'g2.employees-asked')).toBe('notMet');
    const old = { period: '2026-Q1', values: { satisfied: 4 }, on: '2026-01-31' };
    expect((await result('employeePulse', old)).status).toBe(200);
    // Thirteen months.
    expect(await criterion('gate2', 'g2.employees-asked')).toBe('notMet');
    expect((await ask('employeePulse', { satisfied: 4 })).status).toBe(200);
    expect(await criterion('gate2', 'g2.employees-asked')).toBe('met');
  });

  it('element 57: a gap in competencies has a dated plan', async () => {
    const gap = { name: 'Listening', unit: 'units-0001', today: 2, needed: 4 };
    const [id = ''] = await kept('competencies', [gap]);
    expect(await criterion('gate2', 'g2.competencies-planned')).toBe('notMet');
    expect(await warning('w.competency-gap-open')).toEqual([id]);
    await kept('competencies', [{ number: numberOf(id), plan: 'A day with service', by: '2027-06-30' }]);
    expect(await criterion('gate2', 'g2.competencies-planned')).toBe('met');
    expect(await warning('w.competency-gap-open')).toBeUndefined();
  });

  it('element 61: every role of the three tiers sees a customer KPI, and one of people is none', async () => {
    const people = (await facts()).kpis.find((kpi) => kpi.class === 'people')?.id ?? '';
    const seller = { name: 'Seller', tier: 'serves' };
    expect(await refused('roles', { ...seller, kpi: people })).toBe('customer-kpi');
    const [sells = ''] = await kept('roles', [{ ...seller, kpi: ids.kpi }]);
    expect(await refused('roles', { ...seller, helps: sells })).toBe('helps-someone');
    const [, payroll = ''] = await kept('roles', [
      { name: 'Buyer', tier: 'supports', helps: sells, kpi: ids.kpi },
      { name: 'Payroll', tier: 'enables', helps: sells },
    ]);
    expect(await criterion('gate2', 'g2.line-of-sight')).toBe('notMet');
    expect(await warning('w.role-without-sight')).toEqual([payroll]);
    await kept('roles', [{ number: numberOf(payroll), kpi: ids.kpi }]);
    expect(await criterion('gate2', 'g2.line-of-sight')).toBe('met');
    expect(await warning('w.role-without-sight')).toBeUndefined();
  });

  it('element 70: the process with most effect on satisfaction goes first, or a reason is given', async () => {
    const process = { kind: 'operative', owner: seats['Manager'] ?? '' };
    const both = { effectiveness: ids.kpi, efficiency: ids.kpi, technologyNeed: 'See the last order' };
    const [returns = '', invoices = ''] = await kept('processes', [
      { ...process, ...both, name: 'Returns', impact: 5, effort: 3 },
      { ...process, ...both, name: 'Invoices', impact: 2, effort: 1 },
    ]);
    const redesign = (id: string, more: Values = {}) => ({
      number: numberOf(id),
      state: 'redesign',
      ...more,
    });
    expect(await refused('processes', redesign(invoices))).toBe('most-effect-first');
    expect(await refused('processes', redesign(returns, { technologyNeed: null }))).toBe('technology-need');
    expect(await refused('processes', redesign(returns, { efficiency: null }))).toBe('measured-before');
    await kept('processes', [redesign(invoices, { outOfOrder: 'The law changes in May.' })]);
    await kept('processes', [redesign(invoices, { state: 'waiting', outOfOrder: null })]);
    await kept('processes', [redesign(returns)]);
    await kept('processes', [redesign(invoices)]);
  });
});

describe('culture', () => {
  const gates = ['gate1', 'gate2', 'gate3', 'gate4', 'gate5'] as const;
  const pulse = (period: string, on: string, values: number) =>
    result('culturePulse', { period, on, values: { values, leaders: 3.8 } });
  const felt = async () =>
    new Set(
      await Promise.all(gates.map((gate) => criterion(gate, `${gate.replace('gate', 'g')}.culture-felt`))),
    );

  it('element 71: each gate asks for a pulse of the last six months', async () => {
    expect(await felt()).toEqual(new Set(['notMet']));
    expect((await pulse('2026-Q3', '2026-07-31', 4)).status).toBe(200);
    expect(await felt()).toEqual(new Set(['notMet']));
    expect((await pulse('2026-Q4', '2026-11-30', 4)).status).toBe(200);
    expect(await felt()).toEqual(new Set(['met']));
  });

  it('element 71: a drop of half a point raises a warning, of less none', async () => {
    expect((await pulse('2027-Q1', '2027-02-20', 3.6)).status).toBe(200);
    expect(await warning('w.culture-falls')).toBeUndefined();
    expect((await pulse('2027-Q1', '2027-02-20', 3.5)).status).toBe(200);
    expect(await warning('w.culture-falls')).toEqual(['culturePulse']);
  });

  it('element 71: how many know a value comes with number, day and source', async () => {
    const value = { name: 'Every contact counts', behaviour: 'We call back', aware: 60 };
    expect(await refused('values', value)).toBe('share-with-source');
    await kept('values', [{ ...value, asked: 80, on: '2027-02-20', source: 'Team talks' }]);
  });
});
