import { describe, expect, it } from 'vitest';
import { aKpi } from '../api/wishes.ts';
import { withMethod, type Values } from './methodUnderTest.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const work = workOn(method);
const { ids, kept, refused, entries, criterion, warning, facts, done, result } = method;

describe('offers and bargains', () => {
  const rights = { product: true, customer: true, time: true, channel: true, price: true, service: true };

  it('element 45: an offer below six rights needs a reason to be launched', async () => {
    const offer = { name: 'Winter box', segment: ids.light, ...rights };
    const [five = '', six = ''] = await kept('offers', [{ ...offer, service: false }, offer]);
    await kept('offers', [{ number: numberOf(six), state: 'launched' }]);
    const launch = { number: numberOf(five), state: 'launched' };
    expect(await refused('offers', launch)).toBe('six-or-a-reason');
    await kept('offers', [{ ...launch, reason: 'Support follows in a month.' }]);
    expect((await entries('offers')).map(({ flags }) => flags)).toEqual([['belowSix'], []]);
  });

  it('element 47: one side below the floor of 2 is unfair at Gate 4, at the floor it is not', async () => {
    const step = { segment: ids.light, evidence: 'Interviews', on: '2027-02-20' };
    const [, price = ''] = await kept('bargain', [
      { ...step, step: 'deliver', customer: 4, company: 3 },
      { ...step, step: 'price', customer: 3, company: 2 },
    ]);
    expect(await criterion('gate4', 'g4.fair-bargain')).toBe('met');
    expect(await warning('w.bargain-one-sided')).toBeUndefined();

    await kept('bargain', [{ number: numberOf(price), company: 1 }]);
    expect(await criterion('gate4', 'g4.fair-bargain')).toBe('notMet');
    expect(await warning('w.bargain-one-sided')).toEqual([price]);
    const again = { ...step, step: 'price', customer: 5, company: 5 };
    expect(await refused('bargain', again)).toBe('once-a-step');
  });

  it('element 48: what misunderstandings cost in a month is warned of above the limit, not at it', async () => {
    const request = { request: 'Engraving', complete: 60, on: '2027-02-10', cause: 'Wrong name' };
    expect(await refused('qualification', { ...request, loss: 1, cause: null })).toBe('cause-of-loss');
    // The limit is 10,000 a month.
    await kept('qualification', [
      { ...request, loss: 600_000 },
      { ...request, loss: 400_000, byCustomer: true, byDelivery: true },
    ]);
    expect(await warning('w.misunderstanding-costs')).toBeUndefined();
    await kept('qualification', [{ ...request, loss: 1 }]);
    expect(await warning('w.misunderstanding-costs')).toEqual(['qualification']);
    expect((await entries('qualification')).map(({ flags }) => flags[0])).toEqual([
      'unconfirmed',
      undefined,
      'unconfirmed',
    ]);
  });

  it('element 49: all six media are rated, or not used for a reason', async () => {
    const five = ['faceToFace', 'telephone', 'letters', 'literature', 'internet'];
    const rated = { use: 'used', score: 3, source: 'Test calls' };
    await kept(
      'media',
      five.map((preloaded) => ({ preloaded, ...rated })),
    );
    expect(await criterion('gate4', 'g4.six-media')).toBe('notMet');
    const social = { preloaded: 'socialMedia' };
    expect(await refused('media', { ...social, use: 'notUsed' })).toBe('why-not');
    expect(await refused('media', { ...social, use: 'used', score: 4 })).toBe('score-with-source');
    await kept('media', [{ ...social, use: 'notUsed', why: 'Our customers are not there.' }]);
    expect(await criterion('gate4', 'g4.six-media')).toBe('met');
  });
});

describe('the voice of the customer', () => {
  const verdict = async () => {
    const { score, low, ...said } = (await facts()).voice;
    return { ...said, score: score.toFixed(2), low: low.toFixed(2) };
  };
  const asked = { on: '2027-02-15', source: 'Survey of February' };
  const say = (answers: readonly (readonly [asked: number, satisfied: number])[]) =>
    kept(
      'experiences',
      answers.map(([n, yes], place) => ({ number: place + 1, asked: n, satisfied: yes })),
    );

  it('element 50: too few asked is no yes, whatever they say', async () => {
    expect((await facts()).voice.verdict).toBe('none');
    const row = (name: string, rank: number, n: number): Values => ({
      ...asked,
      name,
      rank,
      asked: n,
      satisfied: n,
    });
    // 49 answers, one under the 50 that count.
    await kept('experiences', [row('Delivery', 1, 20), row('Help', 2, 15), row('Return', 3, 14)]);
    expect(await verdict()).toMatchObject({ verdict: 'tooFew', score: '100.00', n: 49 });
    expect(await criterion('gate4', 'g4.enough-customers')).toBe('notMet');
    await kept('experiences', [{ number: 3, asked: 15, satisfied: 15 }]);
    expect(await verdict()).toMatchObject({ verdict: 'yes', n: 50 });
    expect(await criterion('gate4', 'g4.enough-customers')).toBe('met');
  });

  it('element 50: answers weigh by the customers’ own ranking, with Wilson’s interval around them', async () => {
    // (3 x 80 % + 2 x 70 % + 1 x 50 %) / 6 = 71.67 %; as certain as 1 / (0.25 / 50 + 0.1111 / 30 + 0.0278 / 20) = 99.08
    // answers: (0.71667 + 1.92073 / 99.08 - 1.96 x 0.046256) / 1.03877 = 62.11 %, above the 60 that are asked.
    await say([
      [50, 40],
      [30, 21],
      [20, 10],
    ]);
    expect(await verdict()).toMatchObject({ verdict: 'yes', score: '71.67', low: '62.11', n: 100 });
    // 13 of 20, 13 of 20 and 7 of 10 are 65.83 %, but of 48 answers' certainty: it may be as low as 51.70 %.
    await say([
      [20, 13],
      [20, 13],
      [10, 7],
    ]);
    expect(await verdict()).toMatchObject({ verdict: 'tooFew', score: '65.83', low: '51.70', n: 50 });
  });

  it('element 50: what matters most weighs most, and a no of customers is a veto at Gate 4', async () => {
    expect(await criterion('gate4', 'g4.customers-do-not-object')).toBe('met');
    expect(await warning('w.customers-say-no')).toBeUndefined();
    // 105 of 150 are 70 %, but (3 x 20 % + 2 x 90 % + 1 x 100 %) / 6 = 56.67 %.
    await say([
      [50, 10],
      [50, 45],
      [50, 50],
    ]);
    expect(await verdict()).toMatchObject({ verdict: 'no', score: '56.67', n: 150 });
    expect(await criterion('gate4', 'g4.customers-do-not-object')).toBe('notMet');
    expect(await warning('w.customers-say-no')).toEqual(['experiences']);
  });

  it('element 50: a top-three experience without an answer in six months blocks, the fourth does not', async () => {
    expect(await criterion('gate4', 'g4.voice-is-fresh')).toBe('met');
    await kept('experiences', [
      { ...asked, name: 'Packaging', rank: 4, asked: 30, satisfied: 29, on: '2026-01-15' },
    ]);
    await kept('experiences', [{ number: 2, on: '2026-09-01' }]);
    expect(await criterion('gate4', 'g4.voice-is-fresh')).toBe('met');
    await kept('experiences', [{ number: 2, on: '2026-08-31' }]);
    expect(await criterion('gate4', 'g4.voice-is-fresh')).toBe('notMet');
  });

  it('element 50: answers come with their number, day and source', async () => {
    const row = { ...asked, name: 'Advice', asked: 10, satisfied: 9 };
    expect(await refused('experiences', { ...row, source: null })).toBe('with-source');
    expect(await refused('experiences', { ...row, on: '2027-03-02' })).toBe('with-source');
    expect(await refused('experiences', { ...row, satisfied: 11 })).toBe('no-more-than-asked');
    expect(await refused('experiences', { ...row, rank: 1.5 })).toBe('whole-rank');
  });
});

describe('commitment', () => {
  it('element 51: satisfaction alone never meets it, commitment does', async () => {
    const satisfied = aKpi({
      name: 'Satisfaction',
      template: 'customer-satisfaction',
      rung: 'satisfaction',
      ownerSeat: method.seats['Numbers'],
    });
    const [kpi = ''] = await method.madeBy('defineKpis', { items: [satisfied] });
    const item = { kpi, segment: 'all', period: '2027-01', value: 99, state: 'final' };
    await done('measure', { items: [item] }, { person: 'tom' });
    expect((await facts()).kpis.find(({ id }) => id === kpi)).toMatchObject({ measured: true });
    expect(await criterion('gate4', 'g4.commitment')).toBe('notMet');

    const values = { stay: 4, buyMore: 2, recommend: 3, forgive: 3 };
    expect((await result('commitment', { period: '2027-Q1', values, n: 0 })).status).toBe(400);
    expect((await result('commitment', { period: '2027-Q1', values })).status).toBe(200);
    expect(await criterion('gate4', 'g4.commitment')).toBe('met');
  });
});

describe('one segment', () => {
  it('element 69: is a uniform mass', async () => {
    expect(await criterion('gate4', 'g4.two-segments')).toBe('met');
    await work.change('removeSegment', 'segment', ids.heavy, { reason: 'One for all.' });
    expect((await facts()).segments).toHaveLength(1);
    expect(await criterion('gate4', 'g4.two-segments')).toBe('notMet');
  });
});
