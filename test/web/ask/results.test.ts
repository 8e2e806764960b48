import { describe, expect, it } from 'vitest';
import type { Assessment } from '#domain/assessment/assessment.ts';
import { latestBySubject, latestOf, nextTarget, openRoundsOf, targetOn, trendOf } from '#lib/ask/results.ts';

const result = (n: number) => ({ values: { customers: n }, n, on: '2027-04-10' });
const asked: Assessment = {
  rounds: {
    '2027-Q2': { openedAt: '2027-04-01T00:00:00.000Z', answered: ['ana'] },
    '2027-Q1': { openedAt: '2027-01-01T00:00:00.000Z', answered: ['ana', 'ben'] },
    '2026-Q4': { openedAt: '2026-10-01T00:00:00.000Z', answered: [], closedAt: '2027-01-01T00:00:00.000Z' },
  },
  results: { '2027-Q1': { all: result(2), 'units-1': result(9) }, '2026-Q3': { all: result(1) } },
  targets: [
    { on: '2027-12-31', values: { customers: 50 } },
    { on: '2027-03-31', values: { customers: 30 } },
  ],
};

describe('results of an assessment', () => {
  it('stand in the order of time', () => {
    expect(trendOf(asked).map(({ period }) => period)).toEqual(['2026-Q3', '2027-Q1']);
    expect(latestOf(asked)?.period).toBe('2027-Q1');
  });
  it('have one newest for each subject', () => {
    expect(latestBySubject(asked).map(({ subject, n }) => [subject, n])).toEqual([
      ['all', 2],
      ['units-1', 9],
    ]);
  });
  it('are nothing where nothing was asked', () => {
    expect(trendOf(undefined)).toEqual([]);
    expect(latestOf(undefined)).toBeUndefined();
  });
});

describe('openRoundsOf', () => {
  it('leaves out rounds with a result and closed ones', () => {
    expect(openRoundsOf(asked)).toEqual([{ period: '2027-Q2', answered: ['ana'] }]);
  });
});

describe('targets', () => {
  it.each([
    ['2027-01-01', 30],
    ['2027-06-30', 30],
    ['2028-01-01', 50],
  ])('in force on %s is %i', (on, customers) => {
    expect(targetOn(asked, on)?.values['customers']).toBe(customers);
  });
  it.each([
    ['2027-01-01', 30],
    ['2027-06-30', 50],
    ['2028-01-01', 50],
  ])('to come from %s is %i', (on, customers) => {
    expect(nextTarget(asked, on)?.values['customers']).toBe(customers);
  });
});
