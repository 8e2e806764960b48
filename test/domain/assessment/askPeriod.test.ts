import { expect, it } from 'vitest';
import { askPeriodOn, isPastOrPresent, openPeriods } from '#domain/assessment/askPeriod.ts';

it('asks in its rhythm, for the present period and the one before', () => {
  expect(askPeriodOn({ cadence: 'quarter' }, '2027-01-15')).toBe('2027-Q1');
  expect(openPeriods({ cadence: 'quarter' }, '2027-01-15')).toEqual(['2027-Q1', '2026-Q4']);
  expect(openPeriods({ cadence: 'once' }, '2027-01-15')).toEqual(['once']);
});

it('knows what has begun', () => {
  expect(isPastOrPresent({ cadence: 'month' }, '2027-01', '2027-01-01')).toBe(true);
  expect(isPastOrPresent({ cadence: 'month' }, '2027-02', '2027-01-31')).toBe(false);
  expect(isPastOrPresent({ cadence: 'month' }, '2027-Q1', '2027-01-31')).toBe(false);
  expect(isPastOrPresent({ cadence: 'once' }, 'once', '2027-01-31')).toBe(true);
  expect(isPastOrPresent({ cadence: 'once' }, '2027-01', '2027-01-31')).toBe(false);
});
