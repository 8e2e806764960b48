import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '#domain/calendar/plainDate.ts';
import { addWorkingDays, isWorkingDay, workingDaysAfter } from '#domain/calendar/workingDays.ts';

const easterMonday = new Set(['2027-03-29']);

describe('working days', () => {
  it('are Monday to Friday but for holidays', () => {
    expect(['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'].map((day) => isWorkingDay(day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isWorkingDay('2027-03-29', easterMonday)).toBe(false);
  });

  it.each([
    ['2027-03-26', '2027-03-26', 0],
    ['2027-03-26', '2027-03-28', 0],
    ['2027-03-26', '2027-03-29', 1],
    ['2027-03-29', '2027-03-26', 0],
    // Two whole weeks of five days.
    ['2027-03-01', '2027-03-15', 10],
    ['2027-03-06', '2027-03-07', 0],
  ])('after %s up to %s are %i', (from, to, days) => {
    expect(workingDaysAfter(from, to)).toBe(days);
  });

  it('leave holidays out, but not one on a Sunday', () => {
    expect(workingDaysAfter('2027-03-26', '2027-03-30', new Set(['2027-03-28', '2027-03-29']))).toBe(1);
    expect(addWorkingDays('2027-03-26', 1, easterMonday)).toBe('2027-03-30');
    expect(addWorkingDays('2027-03-27', 0)).toBe('2027-03-27');
  });

  it('added and counted are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 30_000 }), fc.nat(200), (day, days) => {
        const from = dateOfDay(day);
        expect(workingDaysAfter(from, addWorkingDays(from, days, easterMonday), easterMonday)).toBe(days);
      }),
    );
  });
});
