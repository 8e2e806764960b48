import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import { emphasisOn, proposedEmphasis } from '#domain/programme/emphasis.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { aProgramme, aStage } from '../criterion/sample.ts';

const months: Record<StageKey, readonly [string, string]> = {
  businessFocus: ['2027-01-01', '2027-10-01'],
  organisationalStructure: ['2027-03-01', '2028-02-01'],
  businessMetrics: ['2027-01-01', '2028-07-01'],
  customerInteraction: ['2027-09-01', '2029-05-01'],
  technology: ['2028-08-01', '2029-11-01'],
};
const stages = Object.fromEntries(
  stageKeys.map((key) => [
    key,
    aStage(key, { start: plannedOn(months[key][0]), end: plannedOn(months[key][1]) }),
  ]),
) as ReturnType<typeof aProgramme>['stages'];
const view = aProgramme({ stages });

describe('the emphasis that the dates propose', () => {
  it.each([
    // Focus and metrics in hand (4 each), structure prepared (1): 4 + 4 + 1 = 9 parts, 44.4, 44.4 and 11.1 %. The one
    // percent that rounding down leaves goes to the largest rest, the first of the two.
    ['2027-01-15', { businessFocus: 45, organisationalStructure: 11, businessMetrics: 44 }],
    // Three in hand (4 each) and interaction prepared (1): 13 parts; 30.77 three times and 7.69; the three percent left go to the rests of 0.77.
    [
      '2027-06-15',
      { businessFocus: 31, organisationalStructure: 31, businessMetrics: 31, customerInteraction: 7 },
    ],
    // Only technology in hand; focus, structure, metrics and interaction kept up: 4 of 8 parts, and 12.5 each.
    [
      '2029-06-15',
      {
        businessFocus: 13,
        organisationalStructure: 13,
        businessMetrics: 12,
        customerInteraction: 12,
        technology: 50,
      },
    ],
    // A year ahead of everything all goes to what begins first, two at once.
    ['2026-01-15', { businessFocus: 50, businessMetrics: 50 }],
  ])('on %s is %j', (on, expected) => {
    const proposed = proposedEmphasis(view, on);
    const none = Object.fromEntries(stageKeys.map((key) => [key, 0]));
    expect(proposed).toEqual({ ...none, ...expected });
  });

  it('gives way to what the leaders planned, and stands beside what they said', () => {
    const said = { businessFocus: 60, organisationalStructure: 10, businessMetrics: 30 };
    const planned = { businessFocus: 70, businessMetrics: 30 };
    const result = { values: said, n: 3, on: '2027-03-31' };
    const emphasis = {
      id: 'emphasis',
      version: 1,
      rounds: {},
      results: { '2027-Q1': { all: result } },
      targets: [
        { on: '2027-01-01', values: planned },
        { on: '2027-09-01', values: said },
      ],
    };
    const known = emphasisOn(aProgramme({ stages, assessments: [emphasis] }), currentPack, '2027-06-15');

    expect(known.planned).toMatchObject({ businessFocus: 70, organisationalStructure: 0 });
    expect(known.actual).toMatchObject({ businessFocus: 60, technology: 0 });
    expect(emphasisOn(view, currentPack, '2027-06-15').actual).toBeNull();
  });
});
