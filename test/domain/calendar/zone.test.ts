import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay } from '#domain/calendar/plainDate.ts';
import { dateIn, isTimeZone, startOfDay } from '#domain/calendar/zone.ts';

describe('a date in a zone', () => {
  it.each([
    ['Europe/Madrid', '2027-03-31T22:30:00.000Z', '2027-04-01'],
    ['Europe/Madrid', '2027-12-31T22:59:59.999Z', '2027-12-31'],
    ['Europe/Madrid', '2027-12-31T23:00:00.000Z', '2028-01-01'],
    ['America/New_York', '2027-03-01T04:59:59.999Z', '2027-02-28'],
    ['Pacific/Auckland', '2027-01-01T11:00:00.000Z', '2027-01-02'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('%s at %s is %s', (zone, at, expected) => {
    expect(dateIn(zone, at)).toBe(expected);
  });
});

describe('the start of a day', () => {
  it.each([
    // Clocks go from +1 to +2 at 01:00 UTC on 28 March 2027: that day has 23 hours.
    ['Europe/Madrid', '2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['Europe/Madrid', '2027-03-29', '2027-03-28T22:00:00.000Z'],
    // Back on 31 October 2027: that day has 25 hours.
    ['Europe/Madrid', '2027-10-31', '2027-10-30T22:00:00.000Z'],
    ['Europe/Madrid', '2027-11-01', '2027-10-31T23:00:00.000Z'],
    ['Asia/Kathmandu', '2027-01-01', '2026-12-31T18:15:00.000Z'],
    // Midnight did not exist on 4 November 2018 in São Paulo: 00:00 (-3) became 01:00 (-2).
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // And it came twice on 18 February 2018's eve, when 00:00 (-2) became 23:00 (-3).
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    // Havana's 00:00 came twice on 7 November 2027 (01:00 -4 became 00:00 -5): the first one counts.
    ['America/Havana', '2027-11-07', '2027-11-07T04:00:00.000Z'],
    // Samoa skipped 30 December 2011 (-10 became +14): it begins where the 31st does.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s is %s', (zone, date, expected) => {
    expect(startOfDay(zone, date)).toBe(expected);
  });

  it.each(['Europe/Madrid', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Santiago'])(
    'is the first instant of that date in %s, all year round',
    (zone) => {
      fc.assert(
        fc.property(fc.integer({ min: 18_262, max: 29_000 }), (day) => {
          const date = dateOfDay(day);
          const start = startOfDay(zone, date);
          expect(dateIn(zone, start)).toBe(date);
          expect(dateIn(zone, new Date(Date.parse(start) - 1).toISOString())).toBe(addDays(date, -1));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a time zone', () => {
  it('is known by its name', () => {
    expect(isTimeZone('Europe/Madrid')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
