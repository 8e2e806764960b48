import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#domain/agreement/wilson.ts';
import type { Assessment } from '#domain/assessment/assessment.ts';
import { assessmentFacts, questionFacts, voiceFacts } from '#domain/criterion/askFacts.ts';
import { emptyRegister, type Register } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';
import { anAssessment } from '#test/domain/assessment/asking.ts';

const held = <State>(id: string, state: State) => ({ ...state, id, version: 1 });
const result = (values: Readonly<Record<string, number>>, on: string, n = 5) => ({ values, n, on });

const assessment: Assessment = {
  rounds: {},
  results: {
    '2027-Q1': { all: { ...result({ products: 50, customers: 50 }, '2027-03-30'), alpha: 0.7 } },
    '2026-Q4': { all: result({ products: 80, customers: 20 }, '2026-12-15') },
  },
  targets: [
    { on: '2027-12-31', values: { customers: 60, products: 40 } },
    { on: '2029-12-31', values: { customers: 80, products: 20 } },
  ],
};
const factsOn = (today: string, of: Assessment = assessment, template = anAssessment()) =>
  assessmentFacts({ assessments: [held('focus', of)] }, { assessments: [template] }, today)['focus'];

describe('an assessment in criteria', () => {
  it('is its last result, beside the one before and the target', () => {
    expect(factsOn('2027-05-03')).toEqual({
      answered: true,
      n: 5,
      on: '2027-03-30',
      monthsOld: 1,
      periods: 2,
      // Nothing stands first alone.
      first: '',
      alpha: 0.7,
      mean: { products: 50, customers: 50 },
      target: { customers: 60, products: 40 },
      previous: { products: 80, customers: 20 },
      subjects: [],
    });
  });

  it('has the target in force, and the first one before its day', () => {
    expect(factsOn('2028-01-01')?.target).toEqual({ customers: 60, products: 40 });
    expect(factsOn('2029-12-31')?.target).toEqual({ customers: 80, products: 20 });
  });

  it('by subject is the mean of its subjects, weighted by answers', () => {
    const bySubject = {
      ...assessment,
      results: {
        '2027-Q1': {
          'units-0001': result({ customers: 40 }, '2027-03-01', 30),
          'units-0002': result({ customers: 80 }, '2027-03-20', 10),
        },
      },
    };
    // (40 x 30 + 80 x 10) / 40 = 50
    expect(factsOn('2027-05-03', bySubject)).toMatchObject({
      n: 40,
      on: '2027-03-20',
      mean: { customers: 50 },
      subjects: ['units-0001', 'units-0002'],
    });
  });

  it('is there for every key of the method, also while nobody was asked', () => {
    const facts = assessmentFacts({ assessments: [] }, currentPack, '2027-05-03');
    expect(Object.keys(facts)).toEqual(currentPack.assessments.map(({ key }) => key));
    expect(facts['focus']).toMatchObject({ answered: false, n: 0, monthsOld: 999, periods: 0, first: '' });
  });
});

it('an open question is answered, set aside, planned', () => {
  const at = '2027-04-15T09:00:00.000Z';
  const base = { versions: 1, edits: {} };
  const questions = [
    held('q38a', { ...base, answer: { text: 'Yes', person: 'mona', at }, plan: ['initiatives-0001'] }),
    held('q40e', { ...base, unusedBecause: 'No games', plan: [] }),
  ];
  const facts = questionFacts({ questions }, currentPack);

  expect(facts['q38a']).toEqual({ answered: true, unused: false, planned: true });
  expect(facts['q40e']).toEqual({ answered: true, unused: true, planned: false });
  expect(facts['q41a']).toEqual({ answered: false, unused: false, planned: false });
});

describe('element 50: the customers’ voice', () => {
  const voice = (tallies: Register['tallies'], parameters: Readonly<Record<string, number>> = {}) => {
    const registers = [held('experiences', { ...emptyRegister, tallies })];
    const programme = { parameters } as unknown as Parameters<typeof voiceFacts>[0]['programme'];
    return voiceFacts({ registers, programme }, currentPack);
  };
  const three = (satisfied: Readonly<Record<string, number>>, asked = { 1: 100, 2: 60, 3: 40 }) => ({
    ranking: { 1: 1, 2: 2, 3: 3 },
    asked,
    satisfied,
  });

  it('weighs experiences by the customers’ own ranking', () => {
    const facts = voice(three({ 1: 80, 2: 42, 3: 20 }));

    // 3/6 x 0.8 + 2/6 x 0.7 + 1/6 x 0.5 = 0.71667; 1 / (0.25/100 + 0.11111/60 + 0.02778/40) = 198.2 answers
    const { low, high } = wilsonInterval(0.7166667 * 198.165, 198.165);
    expect(facts.score).toBeCloseTo(71.6667, 3);
    expect(facts.low).toBeCloseTo(low, 3);
    expect(facts.high).toBeCloseTo(high, 3);
    // 65.0 is above the 60 % of the method.
    expect(facts).toMatchObject({ n: 200, verdict: 'yes' });
  });

  it('says no below what is asked, and nothing on too few', () => {
    expect(voice(three({ 1: 50, 2: 30, 3: 20 })).verdict).toBe('no');
    expect(voice(three({ 1: 20, 2: 10, 3: 5 }, { 1: 25, 2: 15, 3: 9 })).verdict).toBe('tooFew');
    expect(voice({}).verdict).toBe('none');
    expect(voice({ asked: { 1: 100 }, satisfied: { 1: 90 } }).verdict).toBe('none');
  });

  it('does not say yes while chance may have spoken', () => {
    // 62 % of 100 lie somewhere between 52 and 71: above 60, or not.
    const narrow = { ranking: { 1: 1 }, asked: { 1: 100 }, satisfied: { 1: 62 } };
    expect(voice(narrow).verdict).toBe('tooFew');
    expect(voice(narrow, { voicePercent: 50 }).verdict).toBe('yes');
  });
});
