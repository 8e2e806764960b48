import { beforeAll, describe, expect, it } from 'vitest';
import { anObjective } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';

const method = withMethod();
const { ids, seats, answer, done, kept, refused, criterion, warning } = method;
const numberOf = (id: string | undefined) => Number(id?.slice(-4));
const segments = () => [ids.light, ids.heavy];
let order = '';

beforeAll(async () => {
  const [team = ''] = await kept('units', [{ name: 'Light team', principle: 'customers' }]);
  [order = ''] = await kept('interactions', [{ name: 'Order', team }]);
});

describe('element 28: how we are different', () => {
  it('element 28: objectives trace to an approved statement', async () => {
    expect(await criterion('gate1', 'g1.objectives-trace')).toBe('notMet');
    const trace = { topic: 'Repeat rate', kind: 'trace' };
    expect(await refused('statements', trace)).toBe('trace-names-objective');
    await kept('statements', [{ ...trace, objective: ids.objective, statement: 'Who is known comes back.' }]);
    const [id = ''] = await kept('statements', [
      { preloaded: 'differentiation', owner: seats['Sponsor'] ?? '' },
    ]);
    const approve = { number: numberOf(id), state: 'approved' };
    expect(await refused('statements', approve, 'sam')).toBe('approved-is-written');
    await kept('statements', [{ number: numberOf(id), statement: 'We know what each household needs.' }]);
    expect(await criterion('gate1', 'g1.objectives-trace')).toBe('notMet');
    await kept('statements', [approve], 'sam');
    expect(await criterion('gate1', 'g1.objectives-trace')).toBe('met');

    await method.madeBy('addObjectives', { items: [anObjective(ids.kpi, { name: 'Untraced' })] });
    expect(await criterion('gate1', 'g1.objectives-trace')).toBe('notMet');
  });
});

describe('element 29: needs through the life cycle', () => {
  const phases = ['discover', 'buy', 'use', 'renew', 'leave'];

  it('element 29: a phase without need, moment and reason for use is a gap of its segment', async () => {
    const cells = segments().flatMap((segment) =>
      phases.map((phase) => ({ segment, phase, need: 'Advice', moment: 'At home', reason: 'A gift' })),
    );
    const { moment: _moment, ...last } = cells.at(-1) ?? { moment: '' };
    await kept('lifecycle', cells.slice(0, -1));
    expect(await criterion('gate4', 'g4.lifecycle-filled')).toBe('notMet');
    await kept('lifecycle', [last]);
    expect(await criterion('gate4', 'g4.lifecycle-filled')).toBe('notMet');
    await kept('lifecycle', [{ number: 10, moment: 'At home' }]);
    expect(await criterion('gate4', 'g4.lifecycle-filled')).toBe('met');
  });
});

describe('element 31: different segments, different means', () => {
  it('element 31: equal money for all segments looks like a uniform mass', async () => {
    const spend = segments().map((segment) => ({ segment, interaction: order, investment: 50_000 }));
    await kept('allocation', spend);
    expect((await warning('w.uniform-mass'))?.toSorted()).toEqual(segments().toSorted());
    await kept('allocation', [{ number: 1, investment: 80_000 }]);
    expect(await warning('w.uniform-mass')).toBeUndefined();
  });
});

describe('element 32: the role of experience', () => {
  it('element 32: a proposition says which role it plays and why', async () => {
    const proposition = {
      segment: ids.light,
      positioning: 'Always at hand',
      state: 'draft',
      leads: 'service',
      leadsToo: 'brand',
      priceLevel: 'at',
    };
    expect(await refused('propositions', proposition)).toBe('fieldMissing');
    expect(await refused('propositions', { ...proposition, experienceRole: 'core' })).toBe('fieldMissing');
    await kept('propositions', [{ ...proposition, experienceRole: 'core', roleReason: 'They stay for it.' }]);
  });
});

describe('element 38: who our customers are', () => {
  const meant = (users: number, partners: number) => ({
    users,
    payers: 5,
    partners,
    lapsed: 1,
    prospects: 1,
    unnamed: 1,
  });
  const reply = (q: string, text: string) => done('answerQuestion', { text, plan: [] }, { params: { q } });

  it('element 38: leaders who mean different people, or an open question, keep it from being known', async () => {
    for (const q of ['q38a', 'q38c']) await reply(q, 'Households that cook.');
    for (const [person, given] of [
      ['sam', meant(5, 1)],
      ['sue', meant(1, 5)],
    ] as const)
      await answer('customersKnown', person, given);
    await reply('q38d', 'In the shop, in three of four.');
    expect(await criterion('gate1', 'g1.customers-identified')).toBe('notMet');
  });

  it('element 38: with all four answered alike it is', async () => {
    method.api.moveTo('2027-04-05T09:00:00.000Z');
    for (const person of ['sam', 'sue'])
      await answer('customersKnown', person, meant(5, 1), { period: '2027-Q2' });
    expect(await criterion('gate1', 'g1.customers-identified')).toBe('met');
  });
});
