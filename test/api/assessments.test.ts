import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetAnswer } from '#contract/responses.ts';
import type { Assessment } from '#domain/assessment/assessment.ts';
import type { Question } from '#domain/question/question.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { openProgrammeFile } from '#store/fileSource.ts';
import { exportProgramme } from '#store/exportProgramme.ts';
import { loadSnapshots } from '#store/load.ts';
import { replay } from '#store/replay.ts';
import { verifyProgramme } from '#store/verify.ts';
import { withApi } from './apiUnderTest.ts';
import { aProgramme } from './wishes.ts';

const api = withApi('2027-05-03T09:00:00.000Z');
const leaders = ['lia', 'lou', 'leo'];
let p = '';

beforeAll(async () => {
  await api.signIn(['mona', 'sam', 'tom', 'aud', ...leaders, 'ada'], ['ada']);
  const made = await api.done('createProgramme', { person: 'mona', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const items = [
    ...leaders.map((person) => ({ person, role: 'leader' })),
    { person: 'sam', role: 'approver' },
    { person: 'tom', role: 'teamMember' },
    { person: 'aud', role: 'auditor' },
  ];
  await api.done('addMembers', { person: 'mona', params: { p }, body: { items } });
  const seats = [
    { kind: 'sponsor', name: 'Sponsor', person: 'sam' },
    { kind: 'programmeManager', name: 'Manager', person: 'mona' },
  ];
  await api.done('addSeats', { person: 'mona', params: { p }, body: { items: seats } });
});

const period = '2027-Q2';
const focus = (customers: number, sales: number) => ({ customers, sales, products: 100 - customers - sales });
const say = (person: string, a: string, answer: object, more: object = {}) =>
  api.send('answerAssessment', { person, params: { p, a }, body: { period, answer, ...more } });
const stateOf = async <State>(kind: string, id: string): Promise<State> => {
  const { json } = await api.done('programme', { person: 'mona', params: { p } });
  return json.snapshots.find((one) => one.kind === kind && one.id === id)?.state as State;
};
const sheetOf = async (person: string) =>
  (await api.done('sheet', { person, params: { p } })).json as unknown as SheetAnswer;

describe('element 14: where the focus is', () => {
  it('is answered by each leader alone, and seen by nobody else', async () => {
    expect((await say('lia', 'focus', focus(20, 30))).status).toBe(200);
    expect((await say('lou', 'focus', focus(40, 20), { comment: 'Shops come first.' })).status).toBe(200);

    const own = (await sheetOf('lou')).parts.find(({ key }) => key === 'focus');
    expect(own).toEqual({
      key: 'focus',
      period,
      answered: true,
      answer: focus(40, 20),
      comment: 'Shops come first.',
      revealed: false,
    });
    const other = (await sheetOf('leo')).parts.find(({ key }) => key === 'focus');
    expect(other).toEqual({ key: 'focus', period, answered: false, revealed: false });
    expect(await stateOf<Assessment>('assessment', 'focus')).toMatchObject({
      rounds: { [period]: { answered: ['lia', 'lou'] } },
      results: {},
    });
  });

  it('is refused to who is not asked, and where the points are no hundred', async () => {
    expect((await say('tom', 'focus', focus(20, 30))).json).toMatchObject({ code: 'notAsked', status: 403 });
    expect((await say('aud', 'focus', focus(20, 30))).json.code).toBe('forbiddenRole');
    const short = await say('leo', 'focus', { customers: 99 });
    expect(short.json).toMatchObject({ code: 'answerFlawed', fault: 'notHundred', status: 422 });
    expect(short.json.detail).toBe('The points must come to exactly 100. Change some until they do.');
    expect((await say('leo', 'nothing', {})).status).toBe(404);
  });

  it('may be changed until three of the four have answered; then all see what it came to', async () => {
    await say('lou', 'focus', focus(50, 20));
    expect((await stateOf<Assessment>('assessment', 'focus')).results).toEqual({});
    expect((await say('sam', 'focus', focus(80, 10))).status).toBe(200);

    const { results, rounds } = await stateOf<Assessment>('assessment', 'focus');
    // customers (20 + 50 + 80) / 3, sales (30 + 20 + 10) / 3, products (50 + 30 + 10) / 3
    expect(results[period]?.['all']).toMatchObject({
      values: { customers: 50, sales: 20, products: 30 },
      n: 3,
      on: '2027-05-03',
      // customers 30 60 30, products 20 40 20, sales 10 20 10
      splits: ['customers', 'products', 'sales'],
    });
    expect(rounds[period]?.closedAt).toBe('2027-05-03T09:00:00.000Z');
    expect((await say('leo', 'focus', focus(0, 0))).json.code).toBe('alreadyRevealed');
  });

  it('has targets by date', async () => {
    const targets = [{ on: '2028-12-31', values: { customers: 60, products: 40 } }];
    const set = await api.send('setTargets', {
      person: 'mona',
      params: { p, a: 'focus' },
      body: { targets },
    });
    expect(set.status).toBe(200);
    expect((await stateOf<Assessment>('assessment', 'focus')).targets).toEqual(targets);
    const none = await api.send('setTargets', {
      person: 'mona',
      params: { p, a: 'priorities' },
      body: { targets },
    });
    expect(none.json.code).toBe('noTargets');
  });
});

describe('what was answered unseen', () => {
  it('stands in no history, no past and no export of data for others', async () => {
    for (const person of ['mona', 'lia', 'aud']) {
      const { json, text } = await api.done('ledger', { person, params: { p }, query: { limit: '200' } });
      expect(json.entries.some(({ kind }) => kind === 'answer')).toBe(false);
      expect(text).not.toContain('Shops come first.');
    }
    const asked = await api.send('ledger', {
      person: 'mona',
      params: { p },
      query: { aggregate: `answer/focus-${period}-lia` },
    });
    expect(asked.json.code).toBe('invalidRequest');
    const past = await api.done('programme', {
      person: 'mona',
      params: { p },
      query: { asOf: '2027-05-03T09:00:00.000Z' },
    });
    expect(past.text).not.toContain('Shops come first.');
    expect(past.json.snapshots.some(({ kind }) => kind === 'answer')).toBe(false);
  });

  it('is neither in the ledger, which keeps a hash, nor lost from a file of the programme', async () => {
    const { store } = api.dependencies;
    const lines: string[] = [];
    const request = { programme: p, at: '2027-05-03T09:00:00.000Z', withPeople: false };
    for await (const line of exportProgramme(store, request)) lines.push(line);
    const file = await openProgrammeFile(from(lines));
    const events = [];
    for await (const { item } of file.source.entries()) events.push(JSON.stringify(item['data']));
    const snapshots = await file.source.snapshots({ imports: [], registers: [] });

    expect(events.join('')).not.toContain('Shops come first.');
    // What lou said first, and nothing that is shown.
    expect(events.join('')).not.toContain('customers\\":40');
    expect(snapshots.filter(({ kind }) => kind === 'answer').map(({ id }) => id)).toEqual([
      `focus-${period}-lia`,
      `focus-${period}-lou`,
      `focus-${period}-sam`,
    ]);
    expect((await verifyProgramme(store, p, replay)).fault).toBeUndefined();
  });

  it('is in a person’s data for themself alone', async () => {
    await refreshPortfolio(api.dependencies, p);
    const own = await api.done('personData', { person: 'lou', params: { id: 'lou' } });
    const forAdmin = await api.done('personData', { person: 'ada', params: { id: 'lou' } });

    expect(own.text).toContain('Shops come first.');
    expect(forAdmin.text).not.toContain('Shops come first.');
  });
});

describe('element 1: the charter', () => {
  const word = (person: string, answer: object, comment?: string) =>
    api.send('answerAssessment', {
      person,
      params: { p, a: 'charterWord' },
      body: { period: 'once', answer, ...(comment !== undefined && { comment }) },
    });
  const close = (person: string, reason = 'One leader is silent.') =>
    api.send('closeAssessment', {
      person,
      params: { p, a: 'charterWord' },
      body: { period: 'once', reason },
    });

  it('is objected to with a reason only', async () => {
    expect((await word('lia', { object: 1 })).json).toMatchObject({
      code: 'answerFlawed',
      fault: 'commentMissing',
    });
    expect((await word('lia', { object: 1 }, 'No budget is named.')).status).toBe(200);
    expect((await close('mona')).json).toMatchObject({ code: 'tooFewAnswers', answers: 1 });
  });

  it('does not wait for a silent leader longer than ten working days', async () => {
    expect((await word('lou', { acknowledge: 1 })).status).toBe(200);
    expect((await word('sam', { acknowledge: 1 })).status).toBe(200);
    // Monday 3 May and ten working days: Monday 17 May.
    expect((await close('sam')).json).toMatchObject({ code: 'closableFrom', on: '2027-05-17' });

    api.moveTo('2027-05-17T09:00:00.000Z');
    expect((await close('tom')).json).toMatchObject({ code: 'closingNotYours', status: 403 });
    expect((await close('sam', ' ')).json.code).toBe('reasonMissing');
    expect((await close('sam')).status).toBe(200);
    const { results } = await stateOf<Assessment>('assessment', 'charterWord');
    expect(results['once']?.['all']).toMatchObject({
      values: { acknowledge: 66.6667, object: 33.3333 },
      n: 3,
    });
  });
});

describe('element 71: what staff say', () => {
  const record = (a: string, item: object, person = 'tom') =>
    api.send('recordResults', { person, params: { p, a }, body: { items: [item] } });
  const values = { values: 3.4, leaders: 2.9, everyContact: 4.1, passion: 3.3 };
  const result = { period: '2027-Q1', values, n: 412, on: '2027-03-30', source: 'Staff survey' };

  it('comes in aggregated, with n, date and source', async () => {
    expect((await record('culturePulse', result)).status).toBe(200);
    expect((await stateOf<Assessment>('assessment', 'culturePulse')).results['2027-Q1']?.['all']).toEqual({
      values,
      n: 412,
      on: '2027-03-30',
      source: 'Staff survey',
    });
  });

  it('is refused without a source or people, and in answer to a blind question', async () => {
    expect((await record('culturePulse', { ...result, source: ' ' })).json.code).toBe('invalidRequest');
    expect((await record('culturePulse', { ...result, n: 0 })).json.code).toBe('invalidRequest');
    expect((await record('culturePulse', { ...result, period: '2027-Q3' })).json).toMatchObject({
      code: 'resultPeriodWrong',
      row: 0,
    });
    expect((await record('focus', result)).json.code).toBe('answeredHere');
    expect((await record('comprehension', result)).json.code).toBe('subjectUnknown');
    expect((await say('lia', 'culturePulse', {})).json.code).toBe('answersElsewhere');
  });
});

describe('element 40: an open question', () => {
  const reply = (q: string, body: object, person = 'tom') =>
    api.send('answerQuestion', { person, params: { p, q }, body: { text: '', plan: [], ...body } });

  it('is answered with its proof, or set aside with a reason', async () => {
    expect((await reply('q38a', { text: 'Households that cook.', evidence: 'Orders' })).status).toBe(200);
    expect(await stateOf<Question>('question', 'q38a')).toMatchObject({
      answer: { text: 'Households that cook.', evidence: 'Orders', person: 'tom' },
      versions: 1,
    });
    expect((await reply('q40e', { unusedBecause: 'We play no games.' })).status).toBe(200);
    expect((await stateOf<Question>('question', 'q40e')).unusedBecause).toBe('We play no games.');
  });

  it('is refused empty, aside where it must be answered, and with a plan that is not there', async () => {
    expect((await reply('q40e', {})).json.code).toBe('answerOrReason');
    expect((await reply('q38a', { unusedBecause: 'No time.' })).json.code).toBe('mustBeAnswered');
    expect((await reply('q38a', { text: 'Yes', plan: ['initiatives-0009'] })).json).toMatchObject({
      code: 'initiativeUnknown',
      initiative: 'initiatives-0009',
    });
    expect((await reply('q38a', { text: 'Yes' }, 'aud')).json.code).toBe('forbiddenRole');
  });

  it('leaves a programme that still verifies', async () => {
    expect((await verifyProgramme(api.dependencies.store, p, replay)).fault).toBeUndefined();
  });
});

describe('the answers of a person who is erased', () => {
  it('leave, and what they came to stays', async () => {
    await api.done('removeMember', {
      person: 'mona',
      params: { p, id: 'lou' },
      body: { reason: 'Left the company.' },
      headers: { 'if-match': '"1"' },
    });
    const erased = await api.done('erasePerson', { person: 'ada', params: { id: 'lou' } });
    const { store } = api.dependencies;
    const id = `focus-${period}-lou`;
    const answer = (await loadSnapshots(store, p, [{ kind: 'answer', id }])).get('answer', id);

    expect(erased.json).toEqual({ state: 'erased' });
    expect(answer?.state).toMatchObject({ person: 'lou', given: '[…]' });
    expect((await stateOf<Assessment>('assessment', 'focus')).results[period]?.['all']?.n).toBe(3);
    expect((await verifyProgramme(store, p, replay)).fault).toBeUndefined();
  });
});

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line.trimEnd());
}
