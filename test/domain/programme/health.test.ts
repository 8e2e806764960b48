import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import { programmeHealth } from '#domain/programme/health.ts';
import type { HealthStatement } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { aMeasuredKpi, anObjective, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const drafted = aWorld().view();
const on = '2027-04-15';
const far = plannedOn('2029-12-03');
const gates = Object.fromEntries(
  Object.entries(drafted.gates).map(([key, gate]) => [key, { ...gate, due: far }]),
) as ProgrammeView['gates'];

/** Running since the start, every gate far away, and one objective whose KPI reads `march` after 40 and 40. */
function aView(march: number, changes: Partial<ProgrammeView> = {}): ProgrammeView {
  return {
    ...drafted,
    programme: { ...drafted.programme, state: 'running', startedAt: '2027-01-01T08:00:00.000Z' },
    gates,
    kpis: [aMeasuredKpi({ all: months(2027, 1, [40, 40, march]) })],
    objectives: [anObjective()],
    ...changes,
  };
}
const late = (due: string, gate: 'gate1' | 'closing' = 'gate1') => ({
  gates: { ...gates, [gate]: { ...gates[gate], due: plannedOn(due) } },
});

describe("a programme's health", () => {
  it('is on track where nothing speaks against it', () => {
    // The band of March is 40.26 to 40.53: from 40 in 2026-10, 5 of 38 months towards 42 to 44.
    expect(programmeHealth(aView(41), { on })).toEqual({
      health: 'onTrack',
      fact: null,
      facts: [],
      statement: null,
      disagrees: false,
    });
  });

  it.each([
    // 10 % of 40.26 is 4.03: 38 is 2.26 short, 36 is 4.26 short.
    [
      'an objective is at risk',
      aView(38),
      {},
      'atRisk',
      { code: 'objectiveAtRisk', kind: 'objective', id: 'o1' },
    ],
    [
      'an objective is off track',
      aView(36),
      {},
      'offTrack',
      { code: 'objectiveOffTrack', figures: { actual: 36 } },
    ],
    [
      'a hard guard is at risk',
      aView(41),
      { guards: [{ id: '73', health: 'atRisk' }] },
      'atRisk',
      { code: 'guardAtRisk', kind: 'guard', id: '73' },
    ],
    [
      'a hard guard is broken',
      aView(41),
      { guards: [{ id: '73', health: 'offTrack' }] },
      'offTrack',
      { code: 'guardBroken' },
    ],
    // Thursday 15 April is the first working day after Wednesday the 14th.
    [
      'a gate is a day late',
      aView(41, late('2027-04-14')),
      {},
      'atRisk',
      { code: 'gateLate', kind: 'gate', id: 'gate1', figures: { workingDays: 1, limit: 20 } },
    ],
    // 18 March is a Thursday too, four weeks of five days before.
    [
      'a gate is 20 working days late',
      aView(41, late('2027-03-18')),
      {},
      'atRisk',
      { figures: { workingDays: 20 } },
    ],
    [
      'a gate is 21 working days late',
      aView(41, late('2027-03-17')),
      {},
      'offTrack',
      { figures: { workingDays: 21 } },
    ],
    [
      // January to March have closed: one of three is missing, a third and over a quarter.
      'too many measurements are missing',
      aView(0, { kpis: [aMeasuredKpi({ all: '2027-01;40;;41' })] }),
      {},
      'atRisk',
      {
        code: 'measurementsMissing',
        kind: 'programme',
        id: 'p1',
        figures: { due: 3, missing: 1, ratio: 1 / 3, limit: 0.25 },
      },
    ],
  ] as const)('suffers when %s', (_, view, question, health, fact) => {
    expect(programmeHealth(view, { on, ...question })).toMatchObject({ health, fact });
  });

  it('is on track at exactly a quarter missing', () => {
    const kpis = [aMeasuredKpi({ all: '2027-01;40;;41;41' })];
    // January to April by 15 May: one of four.
    expect(programmeHealth(aView(0, { kpis }), { on: '2027-05-15' }).health).toBe('onTrack');
  });

  it('names the worst fact first, and keeps the rest', () => {
    const view = aView(38, late('2027-03-01'));
    const { health, facts } = programmeHealth(view, { on, guards: [{ id: '73', health: 'atRisk' }] });
    expect(health).toBe('offTrack');
    expect(facts.map(({ code }) => code)).toEqual(['gateLate', 'objectiveAtRisk', 'guardAtRisk']);
  });

  it('names of two like facts the graver one', () => {
    const reduce = anObjective({ id: 'o2', from: 20, to: 30 });
    const view = aView(37, { objectives: [anObjective(), reduce] });
    expect(programmeHealth(view, { on }).facts.map(({ id }) => id)).toEqual(['o2', 'o1']);
  });

  it('knows nothing while nothing is judged', () => {
    expect(programmeHealth(aView(41, { objectives: [] }), { on }).health).toBe('noData');
  });

  it('counts before the start only Gate 0 as late, and after the end none', () => {
    const gate0Late = { ...late('2027-03-01'), programme: { ...drafted.programme, state: 'draft' } } as const;
    expect(programmeHealth(aView(41, gate0Late), { on }).facts).toEqual([]);
    const closed = {
      ...late('2027-03-01', 'closing'),
      programme: { ...drafted.programme, state: 'closed' },
    } as const;
    expect(programmeHealth(aView(41, closed), { on }).facts).toEqual([]);
  });

  it.each([
    ['onTrack', true],
    ['atRisk', false],
  ] as const)("stands beside the leader's word %s, also when they disagree", (word, disagrees) => {
    const statement: HealthStatement = {
      health: word,
      text: 'We know',
      person: 'sponsor',
      at: '2027-04-10T09:00:00.000Z',
    };
    const view = aView(38);
    const stated = { ...view, programme: { ...view.programme, statement } };
    expect(programmeHealth(stated, { on })).toMatchObject({ health: 'atRisk', statement, disagrees });
  });
});
