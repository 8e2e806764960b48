import { describe, expect, it } from 'vitest';
import type { Objective } from '#domain/objective/objective.ts';
import { plannedWork, type PlanEntry, type PlannedWork } from '#domain/programme/plannedWork.ts';
import { planOf } from '#domain/programme/planner.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { aKpi } from '#test/support/records.ts';

type Planned = Pick<ProgrammeView, 'objectives' | 'kpis' | 'milestones'>;

const kpi = (id: string, moves?: string, changes: Parameters<typeof aKpi>[0] = {}) =>
  ({
    id,
    version: 1,
    definition: aKpi({
      name: id,
      ...(moves !== undefined && { drives: [{ kpi: moves, lagMonths: 3 }] }),
      ...changes,
    }),
  }) as unknown as Planned['kpis'][number];
const objective = (id: string, of: string, by = '2028-06-30') =>
  ({ id, version: 1, name: id, kpi: of, by }) as unknown as Held<Objective>;
const milestone = (id: string, endangers: object, on = '2027-06-01') =>
  ({
    id,
    version: 1,
    name: id,
    endangers,
    due: { forecast: on },
  }) as unknown as Planned['milestones'][number];

// answer -> stay -> margin; "size" is context, "visits" moves nothing and leads nowhere.
const view: Planned = {
  objectives: [objective('o-later', 'margin', '2029-01-31'), objective('o-stay', 'stay')],
  kpis: [
    kpi('margin'),
    kpi('stay', 'margin'),
    kpi('answer', 'stay'),
    kpi('visits'),
    kpi('size', undefined, { context: true }),
  ],
  milestones: [
    milestone('m-late', { kind: 'objective', id: 'o-stay' }, '2027-09-01'),
    milestone('m-early', { kind: 'objective', id: 'o-stay' }),
    milestone('m-gate', { kind: 'gate', id: 'gate2' }),
    milestone('m-lost', { kind: 'objective', id: 'gone' }),
  ],
};

const entry = (register: string, number: number, values: PlanEntry['values']): PlanEntry => ({
  id: `${register}-${String(number).padStart(4, '0')}`,
  number,
  values,
});
const initiative = (number: number, name: string, values: PlanEntry['values'] = {}) =>
  entry('initiatives', number, { name, state: 'draft', ...values });
const step = (number: number, name: string, values: PlanEntry['values']) =>
  entry('steps', number, { name, state: 'planned', ...values });

function workOf(initiatives: readonly PlanEntry[], steps: readonly PlanEntry[] = []): PlannedWork {
  return plannedWork(customerCentric, (register) => ({ initiatives, steps })[register] ?? []);
}
const noWork = workOf([]);

describe('planOf', () => {
  it('element 21: reads from the outcome to its KPI and to what moves that, the earliest outcome first', () => {
    const { goals } = planOf(view, noWork);
    expect(
      goals.map((goal) => [
        goal.objective?.id,
        goal.kpi?.id,
        goal.drivers.map((driver) => `${driver.kpi.id} moves ${driver.moves}`),
      ]),
    ).toEqual([
      ['o-stay', 'stay', ['answer moves stay']],
      ['o-later', 'margin', ['stay moves margin', 'answer moves stay']],
      // What leads to no objective stands alone; context does not.
      [undefined, 'visits', []],
    ]);
  });

  it('puts milestones by their date, those of decisions apart', () => {
    const { goals, decisions } = planOf(view, noWork);
    expect(goals[0]?.milestones.map(({ id }) => id)).toEqual(['m-early', 'm-late']);
    expect(decisions.map(({ gate, milestones }) => [gate, milestones.map(({ id }) => id)])).toEqual([
      ['gate2', ['m-gate']],
    ]);
  });

  it('brings initiatives by what they move, near or far, with their steps and the milestones of these', () => {
    const work = workOf(
      [initiative(1, 'One desk', { kpi: 'answer' }), initiative(2, 'New shops', { kpi: 'visits' })],
      [
        step(1, 'Desk in one town', { initiative: 'initiatives-0001', milestone: 'm-gate' }),
        step(2, 'Given up', { initiative: 'initiatives-0001', state: 'stopped' }),
      ],
    );
    const { goals } = planOf(view, work);
    expect(goals.map(({ initiatives }) => initiatives.map(({ name }) => name))).toEqual([
      ['One desk'],
      ['One desk'],
      ['New shops'],
    ]);
    expect(goals[0]?.initiatives[0]?.steps.map(({ name }) => name)).toEqual(['Desk in one town']);
    expect(goals[1]?.milestones.map(({ id }) => id)).toEqual(['m-gate']);
  });

  it('element 21: names goals without work, a chain by its objective alone', () => {
    // Nothing at all works for o-later; o-stay has its milestones, but nobody works on what moves it.
    expect(
      planOf({ ...view, kpis: view.kpis.filter(({ id }) => id !== 'stay') }, noWork).goalsWithoutWork,
    ).toEqual([
      { kind: 'objective', id: 'o-later', name: 'o-later' },
      { kind: 'kpi', id: 'answer', name: 'answer' },
      { kind: 'kpi', id: 'visits', name: 'visits' },
    ]);
    const worked = workOf([
      initiative(1, 'One desk', { kpi: 'answer' }),
      initiative(2, 'New shops', { kpi: 'visits' }),
    ]);
    expect(planOf(view, worked).goalsWithoutWork).toEqual([]);
    const stopped = workOf([initiative(2, 'New shops', { kpi: 'visits', state: 'stopped' })]);
    expect(planOf(view, stopped).goalsWithoutWork).toContainEqual({
      kind: 'kpi',
      id: 'visits',
      name: 'visits',
    });
  });

  it('element 21: names work without a goal, and lets what was stopped rest', () => {
    const work = workOf(
      [
        initiative(1, 'Aimless'),
        initiative(2, 'For what is gone', { kpi: 'gone' }),
        initiative(3, 'Aims', { kpi: 'answer' }),
        initiative(4, 'Given up', { state: 'stopped' }),
      ],
      [
        step(1, 'Stray', { initiative: 'initiatives-0009' }),
        step(2, 'Of the one given up', { initiative: 'initiatives-0004' }),
      ],
    );
    expect(planOf(view, work).workWithoutGoal).toEqual([
      { kind: 'initiative', number: 1, name: 'Aimless' },
      { kind: 'initiative', number: 2, name: 'For what is gone' },
      { kind: 'step', number: 1, name: 'Stray' },
      { kind: 'milestone', id: 'm-lost', name: 'm-lost' },
    ]);
  });

  it('ends where KPIs move each other in a circle, as an imported programme may', () => {
    const circle = { ...view, objectives: [objective('o', 'a')], kpis: [kpi('a', 'b'), kpi('b', 'a')] };
    expect(planOf(circle, noWork).goals[0]?.drivers.map((driver) => driver.kpi.id)).toEqual(['b']);
  });

  it('reads no work out of a method without such lists', () => {
    expect(plannedWork({ registers: [] }, () => [initiative(1, 'x')])).toEqual({
      initiatives: [],
      strayed: [],
    });
  });
});
