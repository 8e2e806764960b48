import { describe, expect, it } from 'vitest';
import { publicationOf, ruleVersion } from '#domain/programme/publication.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { aMeasuredKpi, aMilestone, anObjective, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const drafted = aWorld().view();
const at = '2027-04-11T00:05:00.000Z';
const view: ProgrammeView = {
  ...drafted,
  programme: { ...drafted.programme, state: 'running', startedAt: '2027-01-01T08:00:00.000Z' },
  // April is in already, and bad.
  kpis: [aMeasuredKpi({ all: months(2027, 1, [41, 41, 42, 10]) }, {}, { definitionVersion: 3 })],
  objectives: [anObjective()],
  milestones: [aMilestone()],
};

describe('what is published at the close of a period', () => {
  const published = publicationOf(view, '2027-03', at);

  it('speaks of the day the period closed, by the rules of their version', () => {
    expect(published).toMatchObject({ ruleVersion, period: '2027-03', at, on: '2027-04-11' });
    expect(publicationOf(view, '2027-03', '2027-06-30T00:00:00.000Z')).toEqual({
      ...published,
      at: '2027-06-30T00:00:00.000Z',
    });
  });

  it('uses no value of the period that runs', () => {
    expect(published.kpis).toMatchObject([
      {
        id: 'k1',
        definitionVersion: 3,
        segments: { all: { health: 'onTrack', reason: { period: '2027-03', actual: 42 } } },
      },
    ]);
    expect(published.objectives).toMatchObject([{ id: 'o1', health: 'onTrack', position: 'above' }]);
  });

  it('keeps thresholds, forecasts and limits', () => {
    expect(published.kpis[0]?.segments.all?.reason).toMatchObject({
      tolerance: { measure: 'ratio', atRisk: 0.05, offTrack: 0.1 },
    });
    expect(published.milestones).toMatchObject([
      { id: 'm1', status: 'due', due: { forecast: '2027-04-30' } },
    ]);
    expect(published.limits.gateLateWorkingDays).toBe(20);
  });

  it('holds no noise of doubles, which no store keeps', () => {
    // 0.1 + 0.2 is 0.30000000000000004: a gap of 5.6e-17 is none.
    const kpis = [
      aMeasuredKpi(
        { all: months(2027, 1, [0.3, 0.3, 0.3]) },
        { trajectories: { all: [{ period: '2027-03', value: 0.1 + 0.2 }] } },
      ),
    ];
    const [kpi] = publicationOf({ ...view, kpis, objectives: [] }, '2027-03', at).kpis;
    expect(kpi?.segments.all?.reason).toMatchObject({ actual: 0.3, gap: 0 });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
  });
});
