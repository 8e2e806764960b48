import { describe, expect, it } from 'vitest';
import { changesOf } from '#lib/history/entryChanges.ts';

describe('changesOf', () => {
  it('takes a changed object apart to the values that really differ', () => {
    const data = {
      before: { tolerance: { measure: 'ratio', atRisk: 0.05 }, note: null },
      changes: { tolerance: { measure: 'ratio', atRisk: 0.1 }, note: 'Since April' },
    };

    expect(changesOf({ type: 'kpiChanged', data })).toEqual([
      { path: ['tolerance', 'atRisk'], before: 0.05, after: 0.1 },
      { path: ['note'], before: undefined, after: 'Since April' },
    ]);
  });

  it('shows what a measurement replaced, by period and segment', () => {
    const data = {
      values: [
        {
          segment: 'all',
          measurement: { period: '2027-03', value: 41 },
          before: { period: '2027-03', value: 40 },
        },
        { segment: 'light', measurement: { period: '2027-03', value: 12 } },
      ],
    };

    expect(changesOf({ type: 'measured', data })).toEqual([
      { path: ['2027-03'], before: 40, after: 41 },
      { path: ['2027-03', 'light'], before: undefined, after: 12 },
    ]);
  });

  it('shows both ends of a moved date', () => {
    const data = { which: 'due', reading: 'forecast', from: '2027-03-01', to: '2027-04-01', reason: 'Late.' };

    expect(changesOf({ type: 'dateMoved', data })).toEqual([
      { path: ['due', 'forecast'], before: '2027-03-01', after: '2027-04-01' },
    ]);
  });

  it('lists all that a new record began with, and nothing for a vote', () => {
    expect(changesOf({ type: 'segmentAdded', data: { record: { name: 'Light' } } })).toEqual([
      { path: ['name'], before: undefined, after: 'Light' },
    ]);
    expect(changesOf({ type: 'voteCast', data: { outcome: 'go' } })).toEqual([]);
  });
});
