import { describe, expect, it } from 'vitest';
import { checkObjective, type ObjectiveDraft } from '#domain/objective/checkObjective.ts';
import { aMeasuredKpi, anObjective } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const context = aMeasuredKpi({}, { context: true }, { id: 'k2' });
const bare = aMeasuredKpi({}, { baselines: {} }, { id: 'k3' });
const view = { ...aWorld().view(), kpis: [aMeasuredKpi(), context, bare] };
const check = (changes: ObjectiveDraft) => checkObjective(view, { ...anObjective(), ...changes });

describe('an objective', () => {
  it('that is whole has no flaw', () => {
    expect(check({})).toEqual([]);
    expect(check({ verb: 'keep', unit: 'points', from: -2, to: 2 })).toEqual([]);
  });

  it('of words alone lacks all that makes it one', () => {
    expect(checkObjective(view, { name: 'Improve relations' })).toEqual([
      'verbMissing',
      'kpiMissing',
      'rangeMissing',
      'unitMissing',
      'dateMissing',
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'nameMissing'],
    ['an unknown KPI', { kpi: 'gone' }, 'kpiUnknown'],
    ['a context KPI', { kpi: 'k2' }, 'kpiIsContext'],
    ['an unknown segment', { segment: 'north' }, 'segmentUnknown'],
    ['a range without a number', { to: NaN }, 'rangeMissing'],
    ['a range from more to less', { from: 10, to: 5 }, 'rangeReversed'],
    ['a negative change', { from: -5, to: 5 }, 'rangeNegative'],
    ['no change', { from: 0, to: 0 }, 'rangeWithoutChange'],
    // The baseline is 40.
    ['an increase to less', { unit: 'value', from: 30, to: 35 }, 'rangeAgainstVerb'],
    ['a reduction to more', { verb: 'reduce', unit: 'value', from: 41, to: 45 }, 'rangeAgainstVerb'],
    ['no real date', { by: '2029-02-30' }, 'dateInvalid'],
    ['a date before the start', { by: '2026-12-31' }, 'dateBeforeStart'],
    // 36 months from 2027-01-01 end on 2029-12-31.
    ['a date after the end', { by: '2030-01-01' }, 'dateAfterEnd'],
    ['no do-nothing curve to count from', { against: 'doNothing' }, 'doNothingMissing'],
  ] as const)('with %s is refused', (_, changes, flaw) => {
    expect(check(changes)).toContain(flaw);
  });

  it('on a KPI without a baseline is refused, also where values are stated', () => {
    expect(check({ kpi: 'k3' })).toEqual(['baselineMissing']);
    expect(check({ kpi: 'k3', unit: 'value', from: 45, to: 48 })).toEqual(['baselineMissing']);
  });
});
