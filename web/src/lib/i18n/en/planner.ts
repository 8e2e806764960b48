import { plural } from '../plural.ts';

/** The plan from the outcome backwards: what we want, how it shows, what moves it, and what is done for it. */
export const planner = {
  title: () => 'Plan backwards',
  lead: () =>
    'Read from right to left: what we want, how we will see it, what moves it, and what we do for it.',
  leadNarrow: () => 'What we want first; below it how we will see it, what moves it, and what we do for it.',
  about: () =>
    'Begin with the outcome and work back from it; then nothing is built that nobody will measure.',
  emptyTitle: () => 'There is no outcome to plan back from yet',
  emptyText: () => 'Define objectives and KPIs first; what is done for them comes after.',
  define: () => 'Define outcomes',
  gathering: () => 'Reading initiatives and steps',

  goalsWithoutWork: () => 'Goals without work',
  goalsWithoutWorkText: () => 'No initiative and no milestone works for these.',
  workWithoutGoal: () => 'Work without a goal',
  workWithoutGoalText: () => 'These serve no KPI and no objective. Choose one, or stop them.',
  allWorked: () => 'Every goal has an initiative or a milestone.',
  allAimed: () => 'All work serves a goal.',
  addInitiative: () => 'Add an initiative',
  addInitiativeFor: (goal: string) => `Add an initiative for ${goal}`,
  kinds: {
    objective: () => 'Objective',
    kpi: () => 'KPI',
    initiative: () => 'Initiative',
    step: () => 'Step',
    milestone: () => 'Milestone',
  },

  plan: () => 'From the outcome back to the next step',
  goals: (count: number) => plural('en', count, 'goal', 'goals'),
  columns: {
    outcome: () => 'Outcome',
    kpi: () => 'KPI',
    drivers: () => 'What moves it',
    milestones: () => 'Milestones',
    initiatives: () => 'Initiatives',
    steps: () => 'Steps',
  },
  by: (date: string) => `by ${date}`,
  noObjective: () => 'No objective names this KPI',
  kpiGone: () => 'Its KPI is gone',
  noDrivers: () => 'nothing named',
  noMilestones: () => 'none',
  noInitiatives: () => 'none',
  noSteps: () => 'none',
  moves: (name: string, months: number) =>
    months === 0 ? `moves ${name} at once` : `moves ${name} after ${plural('en', months, 'month', 'months')}`,
  movesKpi: (name: string) => `moves ${name}`,
  counts: (milestones: number, initiatives: number) =>
    `${plural('en', milestones, 'milestone', 'milestones')}, ${plural('en', initiatives, 'initiative', 'initiatives')}`,
  decisions: (count: number) => `Milestones that decisions wait for (${count})`,
  noLists: () => 'The method of this programme keeps no list of initiatives; milestones alone are shown.',
};
