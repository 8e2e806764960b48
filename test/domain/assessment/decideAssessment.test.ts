import { describe, expect, it } from 'vitest';
import { givenIn, type Answer, type OptionValues } from '#domain/assessment/answer.ts';
import { decideAnswer, decideClosing } from '#domain/assessment/decideAssessment.ts';
import { emptyAssessment } from '#domain/assessment/evolveAssessment.ts';
import { after, anAssessment, answeredBy, kept, theAsking } from './asking.ts';

const points = (products: number, sales: number, customers: number): OptionValues => ({
  products,
  sales,
  customers,
});
const saying = (answer: OptionValues, more: { person?: string; period?: string; comment?: string } = {}) => ({
  person: 'dan',
  period: '2027-Q2',
  answer,
  ...more,
});
const three: readonly Answer[] = [
  kept('ada', points(50, 30, 20)),
  kept('ben', points(40, 40, 20)),
  kept('cleo', points(60, 10, 30)),
];

describe('an answer', () => {
  it('is kept apart, and the assessment says only who answered', () => {
    const decided = decideAnswer(theAsking(), saying(points(20, 20, 60)), []);

    if (!decided.ok) throw new Error(decided.refusal.code);
    const { assessment, answer } = after(decided.value, 'dan', emptyAssessment);
    expect(assessment).toEqual({
      rounds: { '2027-Q2': { openedAt: '2027-04-15T09:00:00.000Z', answered: ['dan'] } },
      results: {},
      targets: [],
    });
    expect(answer === null ? null : givenIn(answer)).toEqual({ answer: points(20, 20, 60) });
    // The ledger keeps what stands under `texts` as a hash: nothing else of the event tells the answer.
    const [own] = decided.value;
    const { texts: _texts, ...rest } = own?.events[0]?.data ?? {};
    expect([own?.kind, own?.id, rest]).toEqual([
      'answer',
      'focus-2027-Q2-dan',
      { assessment: 'focus', period: '2027-Q2' },
    ]);
  });

  it('that completes the quorum shows the result at once', () => {
    const asking = theAsking({ assessment: answeredBy('ada', 'ben', 'cleo') });
    const decided = decideAnswer(asking, saying(points(10, 20, 70)), three);

    if (!decided.ok) throw new Error(decided.refusal.code);
    const { assessment } = after(decided.value, 'dan', asking.assessment);
    // 160 / 4, 100 / 4, 140 / 4; distances of products: 10 10 40 20 30 50 = 160, sales: 10 20 10 30 20 10 = 100,
    // customers: 0 10 50 10 50 40 = 160: products come before customers, by their order.
    expect(assessment.results['2027-Q2']?.['all']).toMatchObject({
      values: { products: 40, sales: 25, customers: 35 },
      n: 4,
      on: '2027-04-15',
      splits: ['products', 'customers', 'sales'],
      spread: { sales: { 10: 1, 20: 1, 30: 1, 40: 1 }, customers: { 20: 2, 30: 1, 70: 1 } },
    });
    expect(assessment.rounds['2027-Q2']?.closedAt).toBe('2027-04-15T09:00:00.000Z');
  });

  it('does not show it while one is missing, nor by people who are no longer asked', () => {
    const two = three.slice(0, 2);
    const early = decideAnswer(
      theAsking({ assessment: answeredBy('ada', 'ben') }),
      saying(points(10, 20, 70)),
      two,
    );
    const others = [...two, kept('gone', points(0, 0, 100))];
    const gone = decideAnswer(
      theAsking({ assessment: answeredBy('ada', 'ben', 'gone') }),
      saying(points(10, 20, 70)),
      others,
    );

    for (const decided of [early, gone]) {
      const types = decided.ok ? decided.value.flatMap(({ events }) => events.map(({ type }) => type)) : [];
      expect(types).toEqual(['answerGiven', 'answered']);
    }
  });

  it('may be given anew until then, and counts once', () => {
    const asking = theAsking({ assessment: answeredBy('dan', 'ada', 'ben', 'cleo') });
    const others = [kept('dan', points(100, 0, 0)), ...three.slice(0, 2)];
    const decided = decideAnswer(asking, saying(points(20, 20, 60)), others);

    const types = decided.ok ? decided.value.flatMap(({ events }) => events.map(({ type }) => type)) : [];
    expect(types).toEqual(['answerGiven']);
  });

  it('counts no answer that was erased', () => {
    const erased = { ...kept('cleo', points(60, 10, 30)), given: '[…]' };
    const asking = theAsking({ assessment: answeredBy('ada', 'ben', 'cleo') });
    const decided = decideAnswer(asking, saying(points(10, 20, 70)), [...three.slice(0, 2), erased]);

    const types = decided.ok ? decided.value.flatMap(({ events }) => events.map(({ type }) => type)) : [];
    expect(types).not.toContain('roundRevealed');
  });

  const shown = { openedAt: '', answered: ['ada'], closedAt: '2027-04-14T09:00:00.000Z' };
  it.each([
    [
      'after the result was shown',
      theAsking({ assessment: { ...emptyAssessment, rounds: { '2027-Q2': shown } } }),
      {},
      'alreadyRevealed',
    ],
    ['by somebody who is not asked', theAsking(), { person: 'zoe' }, 'notAsked'],
    ['for a quarter to come', theAsking(), { period: '2027-Q3' }, 'notAskedFor'],
    ['for a quarter long gone', theAsking(), { period: '2026-Q4' }, 'notAskedFor'],
    ['for a month', theAsking(), { period: '2027-04' }, 'notAskedFor'],
    [
      'that is asked elsewhere',
      theAsking({ template: anAssessment({ respondents: 'aggregated' }) }),
      {},
      'answersElsewhere',
    ],
  ] as const)('is refused %s', (_when, asking, more, code) => {
    const decided = decideAnswer(asking, saying(points(20, 20, 60), more), []);
    expect(decided).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is taken for the quarter before, from those who are late', () => {
    expect(decideAnswer(theAsking(), saying(points(20, 20, 60), { period: '2027-Q1' }), []).ok).toBe(true);
  });

  it('must be right', () => {
    expect(decideAnswer(theAsking(), saying(points(20, 20, 50)), [])).toEqual({
      ok: false,
      refusal: { code: 'answerFlawed', fault: 'notHundred' },
    });
  });
});

describe('closing before all have answered', () => {
  const closing = { period: '2027-Q2', reason: 'Two are travelling.', mayClose: true };

  it('shows what two answers came to, with its reason', () => {
    const asking = theAsking({ assessment: answeredBy('ada', 'ben') });
    const decided = decideClosing(asking, closing, three.slice(0, 2));

    if (!decided.ok) throw new Error(decided.refusal.code);
    const { assessment } = after(decided.value, 'mona', asking.assessment);
    expect(assessment.results['2027-Q2']?.['all']).toMatchObject({
      values: { products: 45, sales: 35, customers: 20 },
      n: 2,
    });
  });

  it.each([
    ['by others', { mayClose: false }, 2, 'closingNotYours'],
    ['without a reason', { reason: ' ' }, 2, 'reasonMissing'],
    ['on one answer, which would show it', {}, 1, 'tooFewAnswers'],
  ] as const)('is refused %s', (_when, change, answers, code) => {
    const asking = theAsking({ assessment: answeredBy('ada', 'ben') });
    const decided = decideClosing(asking, { ...closing, ...change }, three.slice(0, answers));
    expect(decided).toMatchObject({ ok: false, refusal: { code } });
  });

  it('of what is asked once waits ten working days', () => {
    const template = anAssessment({ cadence: 'once' });
    const round = { openedAt: '2027-04-01T21:00:00.000Z', answered: ['ada', 'ben'] };
    const assessment = { ...emptyAssessment, rounds: { once: round } };
    const answers = [kept('ada', points(50, 30, 20), 'once'), kept('ben', points(40, 40, 20), 'once')];
    const once = { ...closing, period: 'once' };
    const on = (today: string) => decideClosing(theAsking({ template, assessment, today }), once, answers);

    // It opened on Thursday 1 April in Madrid; ten working days later is Thursday the 15th.
    expect(on('2027-04-14')).toEqual({ ok: false, refusal: { code: 'closableFrom', on: '2027-04-15' } });
    expect(on('2027-04-15').ok).toBe(true);
  });
});
