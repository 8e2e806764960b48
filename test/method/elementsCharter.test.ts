import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetAnswer } from '#contract/responses.ts';
import { aKpi } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';
import { underWay } from './underWay.ts';

const method = withMethod();
const { api, ids, seats, answer, done, entries, kept, refused, result, view, criterion, warning } = method;
const programme = underWay(method);
const lacksOf = (...criteria: readonly string[]) => programme.lacks('gate0', criteria);

beforeAll(async () => {
  await programme.prepare();
  await api.signIn(['sol']);
  await done('addMembers', { items: [{ person: 'sol', role: 'leader' }] });
});

describe('element 1: what CRM means here', () => {
  const word = (person: string, given: object, comment = '') =>
    answer('charterWord', person, given as Record<string, number>, { period: 'once', comment });
  const reading = (tool: number, business: number) => ({
    tool,
    selling: 2,
    service: 2,
    knowledge: 4,
    business,
  });
  const once = { period: '2027-Q1' };

  it('element 1: Gate 0 lists the charter until every leader by name stands behind it', async () => {
    const id = 'g0.charter-acknowledged';
    expect(await lacksOf(id)).toEqual([id]);
    await word('sam', { acknowledge: 1 });
    expect(await criterion('gate0', id)).toBe('notMet');
    await word('sue', { acknowledge: 1 });
    expect(await criterion('gate0', id)).toBe('notMet');
    await word('sol', { acknowledge: 1 });
    expect(await criterion('gate0', id)).toBe('met');
  });

  it('element 1: an objection says why, and no team member speaks for leaders', async () => {
    expect((await word('tom', { acknowledge: 1 })).json.code).toBe('notAsked');
    expect((await answer('crmReading', 'sol', { tool: 1 }, once)).json['fault']).toBe('missing');
  });

  it('element 1: leaders choose their own reading unseen, then the spread is shown', async () => {
    await answer('crmReading', 'sam', reading(1, 5), { ...once, comment: 'The whole business.' });
    await answer('crmReading', 'sue', reading(5, 1), { ...once, comment: 'Only a database.' });

    for (const person of ['sam', 'mona']) {
      const seen = [
        await api.done('sheet', { person, params: { p: ids.p } }),
        await api.done('ledger', { person, params: { p: ids.p }, query: { limit: '200' } }),
        await api.done('programme', { person, params: { p: ids.p } }),
      ];
      for (const { text } of seen) expect(text).not.toContain('Only a database.');
    }
    const sheet = (await api.done('sheet', { person: 'sam', params: { p: ids.p } }))
      .json as unknown as SheetAnswer;
    expect(sheet.parts.find(({ key }) => key === 'crmReading')).toMatchObject({
      answer: reading(1, 5),
      revealed: false,
    });
    expect(await warning('w.readings-apart')).toBeUndefined();

    // Three of three leaders make the quorum: three quarters of three, rounded up.
    await answer('crmReading', 'sol', reading(1, 5), once);
    const shown = (await view()).assessments.find(({ id }) => id === 'crmReading')?.results['2027-Q1']?.[
      'all'
    ];
    expect(shown).toMatchObject({ n: 3, spread: { tool: { 1: 2, 5: 1 }, business: { 1: 1, 5: 2 } } });
    expect(shown?.splits?.slice(0, 2).toSorted()).toEqual(['business', 'tool']);
    // Opposite answers agree less than two thirds.
    expect(await warning('w.readings-apart')).toEqual(['crmReading']);
  });

  it('element 1: leaders who mean the same are not warned of', async () => {
    api.moveTo('2027-04-05T09:00:00.000Z');
    for (const person of ['sam', 'sue', 'sol'])
      await answer('crmReading', person, reading(1, 5), { period: '2027-Q2' });
    expect(
      (await view()).assessments.find(({ id }) => id === 'crmReading')?.results['2027-Q2']?.['all']?.alpha,
    ).toBe(1);
    expect(await warning('w.readings-apart')).toBeUndefined();
  });
});

describe('element 25: beyond the quarter', () => {
  it('element 25: a plan whose KPIs mostly end with the quarter is warned of at Gate 0', async () => {
    // Seven long ones and seven short: half, which is the limit.
    const short = Array.from({ length: 7 }, (_, place) => aKpi({ name: `Sales ${place}`, horizon: 'short' }));
    const made = await method.madeBy('defineKpis', { items: short });
    expect((await method.facts()).programme.quarterWeightPercent).toBe(50);
    expect(await criterion('gate0', 'g0.long-view')).toBe('met');
    expect(await warning('w.short-view')).toBeUndefined();

    const [eighth = ''] = await method.madeBy('defineKpis', {
      items: [aKpi({ name: 'One more', horizon: 'short' })],
    });
    expect(await criterion('gate0', 'g0.long-view')).toBe('notMet');
    expect(await warning('w.short-view')).toEqual([...made, eighth]);
  });
});

describe('element 26: the five reasons such programmes fail', () => {
  const rated = { likelihood: 3, impact: 4, response: 'Talk each month.', owner: '' };
  const causes = ['board', 'fear', 'difficulty', 'overInvestment', 'inHouse', 'headcount'];

  it('element 26: each is rated before Gate 0 without a reason, and none may be removed or called past', async () => {
    expect(await lacksOf('g0.risks-rated')).toEqual(['g0.risks-rated']);
    const owner = seats['Sponsor'] ?? '';
    await kept(
      'risks',
      causes.map((preloaded) => ({ ...rated, owner, preloaded })),
    );
    expect(await criterion('gate0', 'g0.risks-rated')).toBe('met');

    const { json } = await done(
      'removeEntries',
      { numbers: [1, 2, 3, 4, 5], reason: 'Not here.' },
      { params: { r: 'risks' } },
    );
    expect(json['rows']).toEqual(
      Array.from({ length: 5 }, (): unknown => expect.objectContaining({ code: 'keptByMethod' })),
    );
    expect(await refused('risks', { number: 1, state: 'past' })).toBe('causes-stay');
    expect(await entries('risks')).toHaveLength(6);
  });

  it('element 26: a risk of one’s own may be removed, and is past one day', async () => {
    await kept('risks', [{ risk: 'A rival merges', indicator: 'News', state: 'past' }]);
    const { json } = await done(
      'removeEntries',
      { numbers: [7], reason: 'Past.' },
      { params: { r: 'risks' } },
    );
    expect(json['rows']).toEqual([expect.objectContaining({ ok: true })]);
  });

  it('element 26: a severe one wants an answer, and is told until it is under control', async () => {
    expect(await refused('risks', { number: 1, impact: 5, response: null })).toBe('a-severe-risk-is-met');
    await kept('risks', [{ number: 1, impact: 5 }]);
    expect(await warning('w.severe-risk')).toEqual(['risks-0001']);
    await kept('risks', [{ number: 1, state: 'controlled' }]);
    expect(await warning('w.severe-risk')).toBeUndefined();
  });

  it('element 26: leaders who do not see the point, and people who are not ready, are told', async () => {
    const see = (understand: number) => ({ understand, invest: 4, explain: 4 });
    const ready = { know: 3, able: 2.9, safe: 4, believe: 4 };
    expect(await warning('w.leaders-unsure')).toBeUndefined();
    for (const person of ['sam', 'sue', 'sol']) await answer('understandingPulse', person, see(2));
    expect(await warning('w.leaders-unsure')).toEqual(['understandingPulse']);

    await result('readinessPulse', { period: '2027-Q1', values: ready });
    expect(await warning('w.people-not-ready')).toEqual(['readinessPulse']);
    await result('readinessPulse', { period: '2027-Q1', values: { ...ready, able: 3 } });
    expect(await warning('w.people-not-ready')).toBeUndefined();
  });
});

describe('element 27: what success needs', () => {
  const need = (preloaded: string) => async () =>
    (await entries('successNeeds')).find((one) => one.preloaded === preloaded)?.number ?? 0;

  it('element 27: Gate 0 is refused while one of the four is open', async () => {
    const number = await need('budget')();
    await kept('successNeeds', [{ number, state: 'open' }]);
    expect(await programme.lacks('gate0')).toEqual(['g0.success-needs']);
    await kept('successNeeds', [{ number, state: 'agreed' }]);
    expect(await criterion('gate0', 'g0.success-needs')).toBe('met');
  });

  it('element 27: a team has a mandate, a budget an amount, and strategy is never done without', async () => {
    const [team, budget, centre] = [await need('team')(), await need('budget')(), await need('centre')()];
    expect(await refused('successNeeds', { number: team, rights: null })).toBe('team-has-rights');
    expect(await refused('successNeeds', { number: budget, amount: 0 })).toBe('budget-has-amount');
    const without = { state: 'without', reason: 'No time.' };
    expect(await refused('successNeeds', { number: centre, ...without })).toBe(
      'only-partners-may-be-missing',
    );
  });
});
