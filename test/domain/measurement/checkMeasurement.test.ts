import { describe, expect, it } from 'vitest';
import {
  checkMeasurement,
  checkMeasurements,
  type CheckedAgainst,
  type MeasurementEntry,
} from '#domain/measurement/checkMeasurement.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';
import { aWish } from '#test/support/world.ts';

// The programme runs from 2027-01-01 to 2029-12-31; today is 2027-04-15.
const programme = { charter: aWish().charter };
const view: CheckedAgainst = {
  programme,
  kpis: [
    aMeasuredKpi({ all: '2027-02;41' }, {}, { definitionVersion: 2 }),
    aMeasuredKpi({}, { entry: 'ratio' }, { id: 'k2' }),
    aMeasuredKpi({}, { cadence: 'quarter', unit: 'money' }, { id: 'k3' }),
  ],
  segments: [],
};
const entry = (changes: Partial<MeasurementEntry> = {}): MeasurementEntry => ({
  kpi: 'k1',
  segment: 'all',
  period: '2027-03',
  value: 42,
  ...changes,
});
const { value: _value, ...valueless } = entry();
const check = (one: MeasurementEntry, on = '2027-04-15') => checkMeasurement(view, one, on);

describe('a measurement', () => {
  it('is taken with the definition it was measured by', () => {
    expect(check(entry())).toEqual({
      verdict: 'accepted',
      measurement: { period: '2027-03', value: 42, state: 'final', definitionVersion: 2 },
      marks: [],
    });
  });

  it('of a ratio keeps both parts, and its value is theirs', () => {
    // 7 of 100 is 7 per cent, whatever was typed beside it.
    const verdict = check(entry({ kpi: 'k2', value: 7.1, numerator: 7, denominator: 100, sampleSize: 100 }));
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      measurement: { value: 7, numerator: 7, denominator: 100, sampleSize: 100 },
      marks: [],
    });
  });

  it('that is not available has a state and no value', () => {
    expect(check({ ...valueless, state: 'notAvailable' })).toMatchObject({
      verdict: 'accepted',
      measurement: { value: null, state: 'notAvailable' },
    });
  });

  it('in place of another is a correction that names what stood there', () => {
    expect(check(entry({ period: '2027-02' }))).toMatchObject({
      marks: ['correction'],
      before: { period: '2027-02', value: 41, definitionVersion: 1 },
    });
  });

  it('that stands there already changes nothing', () => {
    expect(check(entry({ period: '2027-02', value: 41 })).verdict).toBe('unchanged');
    expect(check(entry({ period: '2027-02', value: 41, state: 'provisional' })).verdict).toBe('accepted');
  });

  it.each([
    ['before the start', entry({ period: '2026-12' }), '2027-04-15', ['history']],
    ['60 months before the start', entry({ period: '2022-01' }), '2027-04-15', ['history']],
    ['in the running month', entry({ period: '2027-04' }), '2027-04-15', ['running']],
    ['24 months after the end', entry({ period: '2031-12' }), '2032-01-15', ['afterCare']],
    ['over 100 per cent', entry({ value: 101 }), '2027-04-15', ['percentImplausible']],
    ['of a ratio without its parts', entry({ kpi: 'k2' }), '2027-04-15', ['partsMissing']],
    ['of money below 0', entry({ kpi: 'k3', period: '2027-Q1', value: -5 }), '2027-04-15', []],
  ])('%s is taken and marked', (_, one, on, marks) => {
    expect(check(one, on)).toMatchObject({ verdict: 'accepted', marks });
  });

  it.each([
    ['of an unknown KPI', entry({ kpi: 'gone' }), { code: 'unknownKpi', kpi: 'gone' }],
    ['of an unknown segment', entry({ segment: 'north' }), { code: 'unknownSegment', segment: 'north' }],
    [
      'of another cadence',
      entry({ period: '2027-Q1' }),
      { code: 'badPeriod', period: '2027-Q1', cadence: 'month' },
    ],
    ['of no period', entry({ period: 'March' }), { code: 'badPeriod', period: 'March', cadence: 'month' }],
    ['of the future', entry({ period: '2027-05' }), { code: 'future', period: '2027-05' }],
    [
      'over 60 months old',
      entry({ period: '2021-12' }),
      { code: 'tooOld', period: '2021-12', earliest: '2022-01-01' },
    ],
    ['without a value', valueless, { code: 'valueMissing' }],
    ['with a value though not available', entry({ state: 'notAvailable' }), { code: 'valueUnexpected' }],
    ['without a numerator', { ...valueless, denominator: 1 }, { code: 'partMissing', part: 'numerator' }],
    ['without a denominator', { ...valueless, numerator: 1 }, { code: 'partMissing', part: 'denominator' }],
    ['over nothing', { ...valueless, numerator: 1, denominator: 0 }, { code: 'zeroDenominator' }],
    ['that is no number', entry({ value: NaN }), { code: 'notANumber' }],
    ['that is infinite', entry({ value: Infinity }), { code: 'notANumber' }],
    ['too large', entry({ value: 9.1e15 }), { code: 'outOfBounds' }],
    ['too small', entry({ value: 1e-10 }), { code: 'outOfBounds' }],
    [
      'whose quotient is too large',
      { ...valueless, numerator: 9e15, denominator: 0.5 },
      { code: 'outOfBounds' },
    ],
  ])('%s is refused', (_, one, refusal) => {
    expect(check(one)).toEqual({ verdict: 'refused', refusals: [refusal] });
  });

  it('over 24 months after the end is refused', () => {
    expect(check(entry({ period: '2032-01' }), '2032-02-15')).toMatchObject({
      refusals: [{ code: 'tooLate', period: '2032-01', latest: '2031-12-31' }],
    });
  });

  it('is after-care from the day a programme was closed', () => {
    const closed = { ...view, programme: { ...programme, endedAt: '2027-02-10T12:00:00.000Z' } };
    expect(checkMeasurement(closed, entry(), '2027-04-15')).toMatchObject({ marks: ['afterCare'] });
    expect(checkMeasurement(closed, entry({ period: '2027-02', value: 3 }), '2027-04-15')).toMatchObject({
      marks: ['correction'],
    });
  });

  it('is told all that is wrong with it at once', () => {
    expect(check(entry({ segment: 'north', period: '2027-05', value: NaN }))).toMatchObject({
      refusals: [{ code: 'unknownSegment' }, { code: 'future' }, { code: 'notANumber' }],
    });
  });

  it('that comes twice is refused the second time, with the place of the first', () => {
    const verdicts = checkMeasurements(
      view,
      [entry(), entry({ period: '2027-01' }), entry({ value: 1 })],
      '2027-04-15',
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'refused']);
    expect(verdicts[2]).toEqual({ verdict: 'refused', refusals: [{ code: 'duplicate', of: 0 }] });
  });
});
