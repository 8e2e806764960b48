import { describe, expect, it } from 'vitest';
import { readPeriod } from '#domain/measurement/readPeriod.ts';

describe('a period as people write it', () => {
  it.each([
    ['2027-03', '2027-03'],
    [' 2027/3 ', '2027-03'],
    ['03/2027', '2027-03'],
    ['2027-q1', '2027-Q1'],
    ['Q1 2027', '2027-Q1'],
    ['T4 2027', '2027-Q4'],
    ['2027Q2', '2027-Q2'],
    ['2027W5', '2027-W05'],
    ['2027-W05', '2027-W05'],
    ['2027', '2027'],
    ['2027-13', null],
    ['2027-W53', null],
    ['20273', null],
    ['mar-27', null],
    ['2027-03-01', null],
    ['', null],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });
});
