import { describe, expect, it } from 'vitest';
import {
  closesOn,
  dueMeasurements,
  missingMeasurements,
  nextPublication,
  openPeriod,
} from '#domain/programme/due.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { aMeasuredKpi, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const drafted = aWorld().view();
const startedAt = '2026-12-15T10:00:00.000Z';
const view = (kpis: ProgrammeView['kpis'], programme: Partial<Programme> = { startedAt }): ProgrammeView => ({
  ...drafted,
  programme: { ...drafted.programme, state: 'running', ...programme },
  kpis,
});

describe('the open period', () => {
  it.each([
    ['month', '2027-03-20', '2027-02'],
    ['month', '2027-03-01', '2027-02'],
    ['quarter', '2027-03-20', '2026-Q4'],
    ['week', '2027-03-20', '2027-W10'],
  ] as const)('by %s on %s is %s', (cadence, on, period) => {
    expect(openPeriod(cadence, on)).toBe(period);
  });

  it('closes ten days after it ended', () => {
    expect(closesOn('2027-03', { closeAfterDays: 10 })).toBe('2027-04-11');
  });
});

describe('a measurement due', () => {
  it('is one of the open period that is not in yet', () => {
    expect(dueMeasurements(view([aMeasuredKpi({ all: '2027-01;41' })]), '2027-03-05')).toEqual([
      { kpi: 'k1', segment: 'all', period: '2027-02', seat: 's1', by: '2027-03-10', late: false },
    ]);
  });

  it('is late from the day its period closed', () => {
    const open = view([aMeasuredKpi()]);
    expect(dueMeasurements(open, '2027-03-10')[0]?.late).toBe(false);
    expect(dueMeasurements(open, '2027-03-11')[0]?.late).toBe(true);
  });

  it.each([
    ['it is in', aMeasuredKpi({ all: '2027-02;41' }), {}],
    ['it was said to be not available', aMeasuredKpi({ all: '2027-02;x' }), {}],
    [
      'nobody owns it',
      aMeasuredKpi({}, {}, { definition: { ...aMeasuredKpi().definition, ownerSeat: undefined as never } }),
      {},
    ],
    ['the KPI was defined later', aMeasuredKpi({}, {}, { definedAt: '2027-03-02T09:00:00.000Z' }), {}],
    ['the programme has not started', aMeasuredKpi(), { startedAt: undefined as never }],
    ['it started later', aMeasuredKpi(), { startedAt: '2027-03-02T09:00:00.000Z' }],
    ['it ended before', aMeasuredKpi(), { startedAt, endedAt: '2027-01-20T09:00:00.000Z' }],
  ])('is none where %s', (_, kpi, programme) => {
    expect(dueMeasurements(view([kpi], { startedAt, ...programme }), '2027-03-05')).toEqual([]);
  });

  it('is asked for every segment, and for context too', () => {
    const kpi = aMeasuredKpi({ all: '2027-02;41', north: '2027-01;40' }, { context: true });
    expect(dueMeasurements(view([kpi]), '2027-03-05')).toMatchObject([{ segment: 'north' }]);
    expect(dueMeasurements(view([aMeasuredKpi({}, { trajectories: {} })]), '2027-03-05')).toMatchObject([
      { segment: 'all' },
    ]);
  });

  it('is asked for the segments of the starting point while there is neither a value nor a target', () => {
    const baseline = { value: 40, period: '2026-10', on: '2026-11-02', source: 'Orders' };
    const bySegment = aMeasuredKpi({}, { trajectories: {}, baselines: { north: baseline, south: baseline } });
    expect(dueMeasurements(view([bySegment]), '2027-03-05')).toMatchObject([
      { segment: 'north' },
      { segment: 'south' },
    ]);
  });
});

describe('missing measurements', () => {
  it('are counted over closed periods since the start', () => {
    // On 2027-05-10 January to March have closed (April closes on the 11th): 3 due, February is missing.
    const kpi = aMeasuredKpi({ all: '2027-01;41;;42' });
    expect(missingMeasurements(view([kpi]), '2027-05-10')).toEqual({ due: 3, missing: 1, ratio: 1 / 3 });
    expect(missingMeasurements(view([kpi]), '2027-05-11')).toEqual({ due: 4, missing: 2, ratio: 0.5 });
  });

  it('leave context KPIs, history and "not available" out', () => {
    const context = aMeasuredKpi({}, { context: true }, { id: 'k2' });
    const kpi = aMeasuredKpi({ all: '2027-01;x;41' });
    expect(missingMeasurements(view([context, kpi]), '2027-03-20')).toEqual({ due: 2, missing: 0, ratio: 0 });
  });

  it('are none before anything is due', () => {
    expect(missingMeasurements(view([aMeasuredKpi()]), '2027-01-20')).toEqual({
      due: 0,
      missing: 0,
      ratio: 0,
    });
    expect(missingMeasurements(view([]), '2027-06-20').ratio).toBe(0);
  });

  it('stop at the end of the programme', () => {
    // 36 months, all measured; two years later nothing more is due.
    const kpi = aMeasuredKpi({ all: months(2027, 1, [1]) });
    expect(missingMeasurements(view([kpi]), '2032-01-01')).toMatchObject({ due: 36, missing: 35 });
  });
});

describe('the next period to publish', () => {
  const programme = view([]).programme;

  it.each([
    ['2027-02-10', undefined, null],
    ['2027-02-11', undefined, '2027-01'],
    ['2027-05-20', undefined, '2027-01'],
    ['2027-05-20', '2027-03', '2027-04'],
    ['2027-05-20', '2027-04', null],
    ['2030-03-01', '2029-12', null],
  ])('on %s after %s is %s', (on, last, period) => {
    const published = last === undefined ? {} : { lastPublishedPeriod: last };
    expect(nextPublication({ ...programme, ...published }, on)).toBe(period);
  });

  it('is none before the start, and the month of Gate 0 where that was late', () => {
    expect(nextPublication(drafted.programme, '2027-05-20')).toBeNull();
    expect(nextPublication({ ...programme, startedAt: '2027-02-10T10:00:00.000Z' }, '2027-05-20')).toBe(
      '2027-02',
    );
  });
});
