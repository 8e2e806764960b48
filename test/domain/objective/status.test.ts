import { describe, expect, it } from 'vitest';
import { objectiveStatus } from '#domain/objective/status.ts';
import { aMeasuredKpi, anObjective } from '#test/support/judged.ts';

// All are judged at the date itself, where the band of "increase by 5 to 10 %" from 40 is 42 to 44; tolerance 5 % and 10 %.
const at = (actual: number, changes = {}) =>
  objectiveStatus(anObjective(changes), aMeasuredKpi({ all: `2029-12;${actual}` }), '2030-01-15');
const keep = { verb: 'keep', unit: 'points', from: -2, to: 2 };

describe('the status of an objective', () => {
  it.each([
    ['within', 43, {}, 'onTrack', 'within', 'withinBand', 0],
    ['on the near edge', 42, {}, 'onTrack', 'within', 'withinBand', 0],
    ['past the far edge', 50, {}, 'onTrack', 'above', 'beyondBand', 0],
    // 10 % of 42 is 4.2: 38 is 4 short.
    ['short', 38, {}, 'atRisk', 'below', 'shortOfBand', 4],
    ['far short', 37, {}, 'offTrack', 'below', 'farFromBand', 5],
    // Reduce: 36 to 38. 10 % of 38 is 3.8.
    ['below, as wanted', 30, { verb: 'reduce' }, 'onTrack', 'below', 'beyondBand', 0],
    ['above, not yet there', 40, { verb: 'reduce' }, 'atRisk', 'above', 'shortOfBand', 2],
    ['far above', 42, { verb: 'reduce' }, 'offTrack', 'above', 'farFromBand', 4],
    // Keep: 38 to 42; 10 % of 38 is 3.8, of 42 is 4.2.
    ['kept', 40, keep, 'onTrack', 'within', 'withinBand', 0],
    ['fallen out', 35, keep, 'atRisk', 'below', 'shortOfBand', 3],
    ['risen far out', 47, keep, 'offTrack', 'above', 'farFromBand', 5],
  ] as const)('%s', (_, actual, changes, health, position, code, gap) => {
    expect(at(actual, changes)).toMatchObject({ health, position, reason: { code, actual, gap } });
  });

  it.each([
    ['its KPI is gone', objectiveStatus(anObjective(), undefined, '2027-04-15'), { code: 'kpiMissing' }],
    [
      'nothing is measured',
      objectiveStatus(anObjective(), aMeasuredKpi(), '2027-04-15'),
      { code: 'noMeasurement' },
    ],
    [
      'nothing says what it counts from',
      objectiveStatus(anObjective(), aMeasuredKpi({ all: '2027-03;40' }, { baselines: {} }), '2027-04-15'),
      { code: 'referenceMissing' },
    ],
  ])('is no data while %s', (_, status, reason) => {
    expect(status).toEqual({ health: 'noData', position: null, reason });
  });

  it('uses no value after the period it is asked for', () => {
    const kpi = aMeasuredKpi({ all: '2029-11;43;30' });
    expect(objectiveStatus(anObjective(), kpi, '2029-12-11', '2029-11').health).toBe('onTrack');
    expect(objectiveStatus(anObjective(), kpi, '2029-12-11').health).toBe('offTrack');
  });
});
