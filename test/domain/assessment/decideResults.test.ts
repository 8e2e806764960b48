import { describe, expect, it } from 'vitest';
import { decideResults, decideTargets, type EnteredResult } from '#domain/assessment/decideResults.ts';
import { emptyAssessment, evolveAssessment } from '#domain/assessment/evolveAssessment.ts';
import { anAssessment, options } from './asking.ts';

const template = anAssessment({ key: 'focusByUnit', respondents: 'aggregated', per: 'units' });
const asked = { template, options, today: '2027-04-15' };
const isUnit = (subject: string) => subject === 'units-0001' || subject === 'units-0002';
const one: EnteredResult = {
  period: '2027-Q1',
  subject: 'units-0001',
  values: { products: 60, customers: 40 },
  n: 25,
  on: '2027-03-30',
  source: 'Staff survey',
};

describe('results from elsewhere', () => {
  it('stand by period and subject; a later one corrects', () => {
    const decided = decideResults(asked, [one, { ...one, subject: 'units-0002', n: 4 }], isUnit);

    if (!decided.ok) throw new Error(decided.refusal.code);
    const [event] = decided.value[0]?.events ?? [];
    const recorded = { at: '2027-04-15T09:00:00.000Z', person: 'mona' };
    const state = event === undefined ? null : evolveAssessment(emptyAssessment, event, recorded);
    expect(Object.keys(state?.results['2027-Q1'] ?? {})).toEqual(['units-0001', 'units-0002']);
    expect(state?.results['2027-Q1']?.['units-0001']).toEqual({
      values: { products: 60, customers: 40 },
      n: 25,
      on: '2027-03-30',
      source: 'Staff survey',
    });
  });

  it.each([
    ['of a quarter to come', { period: '2027-Q3' }, 'resultPeriodWrong'],
    ['of a month', { period: '2027-03' }, 'resultPeriodWrong'],
    ['of tomorrow', { on: '2027-04-16' }, 'resultInFuture'],
    ['of a unit that is not there', { subject: 'units-0009' }, 'subjectUnknown'],
    ['that do not come to 100', { values: { products: 60 } }, 'resultFlawed'],
  ] as const)('are refused %s, with their row', (_what, change, code) => {
    const decided = decideResults(asked, [one, { ...one, subject: 'units-0002', ...change }], isUnit);
    expect(decided).toMatchObject({ ok: false, refusal: { code, row: 1 } });
  });

  it('name their part, where it is asked for each; none, where it is not', () => {
    const { subject: _subject, ...whole } = one;
    const ofWhole = anAssessment({ respondents: 'aggregated' });

    expect(decideResults(asked, [whole], isUnit)).toMatchObject({
      refusal: { code: 'subjectUnknown', subject: 'all' },
    });
    expect(decideResults({ ...asked, template: ofWhole }, [whole], isUnit).ok).toBe(true);
    expect(decideResults({ ...asked, template: ofWhole }, [one], isUnit).ok).toBe(false);
  });

  it('do not stand twice in one table, nor for what people answer here', () => {
    expect(decideResults(asked, [one, one], isUnit)).toMatchObject({ refusal: { code: 'resultRepeated' } });
    const here = { ...asked, template: anAssessment() };
    expect(decideResults(here, [one], isUnit)).toMatchObject({ refusal: { code: 'answeredHere' } });
  });
});

describe('targets', () => {
  const aim = (on: string, customers: number) => ({ on, values: { products: 100 - customers, customers } });

  it('replace each other, in the order of their dates', () => {
    const decided = decideTargets({ template: anAssessment(), options }, [
      aim('2029-12-31', 70),
      aim('2028-12-31', 50),
    ]);

    expect(decided).toMatchObject({
      ok: true,
      value: [
        {
          events: [
            { data: { targets: [{ on: '2028-12-31' }, { on: '2029-12-31', values: { customers: 70 } }] } },
          ],
        },
      ],
    });
  });

  it('are refused where the method has none, twice for a day, or beside 100', () => {
    const { hasTarget: _none, ...without } = anAssessment();
    expect(decideTargets({ template: without, options }, [])).toMatchObject({
      refusal: { code: 'noTargets' },
    });
    const asking = { template: anAssessment(), options };
    expect(decideTargets(asking, [aim('2028-12-31', 50), aim('2028-12-31', 60)])).toMatchObject({
      refusal: { code: 'targetRepeated', on: '2028-12-31' },
    });
    expect(decideTargets(asking, [{ on: '2028-12-31', values: { customers: 99 } }])).toMatchObject({
      refusal: { code: 'targetFlawed', fault: 'notHundred' },
    });
  });
});
