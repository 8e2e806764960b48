import { describe, expect, it } from 'vitest';
import { emphasisMonths, furthestFromPlan } from '#lib/ask/emphasisMonths.ts';
import { aWorld } from '#test/support/world.ts';

const asked = { key: 'emphasis', cadence: 'quarter' } as const;
const spread = { businessFocus: 70, technology: 30 };
const view = {
  ...aWorld().view(),
  assessments: [
    {
      id: 'emphasis',
      version: 1,
      rounds: {},
      results: { '2027-Q2': { all: { values: spread, n: 5, on: '2027-06-20' } } },
      targets: [{ on: '2027-05-15', values: { businessFocus: 100 } }],
    },
  ],
};

describe('emphasisMonths', () => {
  const months = emphasisMonths(view, asked, '2027-07-01');
  const of = (month: string) => months.find((one) => one.month === month);

  it('reach from the first start to the last end: January 2027 to November 2029', () => {
    expect(months).toHaveLength(35);
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2027-01', '2029-11']);
  });
  it('hold a quarter for its three months and leave a gap beside it', () => {
    const actual = ['2027-03', '2027-04', '2027-06', '2027-07'].map((month) => of(month)?.actual);
    expect(actual).toEqual([null, spread, spread, null]);
  });
  it('plan by the dates until leaders set a plan', () => {
    // In April, two areas are within their months and metrics, from June on, are being prepared: 4, 4 and 1 parts of 9.
    expect(of('2027-04')?.planned).toMatchObject({ businessFocus: 45, businessMetrics: 11 });
    expect(of('2027-05')?.planned).toEqual({ businessFocus: 100 });
  });
});

describe('furthestFromPlan', () => {
  it('says which gets least of what it was to get', () => {
    expect(furthestFromPlan({ a: 60, b: 40 }, { a: 55, b: 20, c: 25 })).toEqual({ option: 'b', by: -20 });
  });
});
