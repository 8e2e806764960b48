import { describe, expect, it } from 'vitest';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { rowSegments } from '#lib/numbers/rowSegments.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';

const baseline = { value: 40, period: '2026-10', on: '2026-11-02', source: 'Orders' };
const segments = [{ id: 'north' }, { id: 'south' }] as unknown as ProgrammeView['segments'];

describe('the rows of a KPI in the grid', () => {
  it('are those of the segments of its starting point, before there is a value or a target', () => {
    const kpi = aMeasuredKpi({}, { trajectories: {}, baselines: { north: baseline } });

    expect(rowSegments({ segments }, kpi, false)).toEqual(['north']);
  });

  it('are the whole alone where nothing is said, and every segment when that is wanted', () => {
    const kpi = aMeasuredKpi({}, { trajectories: {}, baselines: {} });

    expect(rowSegments({ segments }, kpi, false)).toEqual(['all']);
    expect(rowSegments({ segments }, kpi, true)).toEqual(['all', 'north', 'south']);
  });

  it('come once each: those that are asked for first, the others after them', () => {
    const kpi = aMeasuredKpi({ south: '2027-01;40' }, { trajectories: {} });

    expect(rowSegments({ segments }, kpi, false)).toEqual(['south']);
    expect(rowSegments({ segments }, kpi, true)).toEqual(['south', 'all', 'north']);
  });
});
