import { finance, lead, operations, risk } from '../cast.ts';
import { change, entries, invented, usd, type Batch } from './batch.ts';

/** Money in short steps: what is released for each, what may be spent, and the budget. */
export const spendingLists: readonly Batch[] = [
  {
    on: [5, 12],
    who: lead,
    register: 'steps',
    rows: ({ milestone }) =>
      entries(
        {
          name: 'Sixty older titles in two shops',
          initiative: 'initiatives-0003',
          weeks: 8,
          reversible: true,
          tranche: usd(20_000),
          expectedRoi: 40,
          undo: 'The titles go back to the labels.',
          state: 'planned',
        },
        {
          name: 'The note by hand, for 300 customers',
          initiative: 'initiatives-0001',
          weeks: 10,
          reversible: true,
          tranche: usd(9_000),
          expectedRoi: 60,
          undo: 'We stop writing.',
          state: 'planned',
        },
        {
          name: 'Two hundred titles in all shops',
          initiative: 'initiatives-0003',
          weeks: 10,
          reversible: true,
          tranche: usd(40_000),
          expectedRoi: 60,
          undo: 'Titles that nobody asks for leave after a quarter.',
          state: 'planned',
        },
        {
          name: 'The note to all heavy starters who pause',
          initiative: 'initiatives-0001',
          weeks: 12,
          reversible: true,
          tranche: usd(33_000),
          expectedRoi: 100,
          milestone: milestone('Welcome-back offer for heavy starters'),
          undo: 'We stop writing.',
          state: 'planned',
        },
        {
          name: 'People move into the segment teams',
          initiative: 'initiatives-0002',
          weeks: 20,
          reversible: false,
          tranche: usd(110_000),
          expectedRoi: 30,
          milestone: milestone('A team for every segment'),
          state: 'planned',
        },
      ),
  },
  {
    // Long and not to be undone: risk and quality clears it first.
    on: [5, 15],
    who: risk,
    register: 'steps',
    rows: () => change([5], { state: 'cleared' }),
  },
  {
    on: [5, 15],
    who: finance,
    register: 'steps',
    rows: () => change([1, 2, 5], { state: 'released' }),
  },
  {
    on: [8, 6],
    who: operations,
    register: 'steps',
    rows: ({ day }) => [
      ...change([1], {
        actualRoi: 46,
        win: 'Every third heavy starter who came for a classic took a second record along.',
        finishedOn: day(7, 24),
        state: 'finished',
      }),
      ...change([2], {
        actualRoi: 52,
        win: 'Of 300 customers who had paused, 41 came back; two wrote to say thank you.',
        finishedOn: day(8, 4),
        state: 'finished',
      }),
    ],
  },
  {
    on: [9, 4],
    who: finance,
    register: 'steps',
    rows: () => change([4], { state: 'released' }),
  },
  {
    on: [9, 26],
    who: lead,
    register: 'spendGates',
    rows: ({ day }) =>
      entries(
        {
          what: 'Try two ways to match customers of shop and web, on a copy',
          kind: 'exploration',
          initiative: 'initiatives-0008',
          amount: usd(24_000),
          supplier: invented('A data office in town'),
          weeks: 8,
          endsOn: day(12, 14),
          sourcing: 'partner',
          state: 'draft',
        },
        {
          what: 'The system that keeps one record for each customer',
          kind: 'technology',
          initiative: 'initiatives-0008',
          amount: usd(120_000),
          supplier: invented('Not chosen yet'),
          sourcing: 'bought',
          tcoMonths: 36,
          reason: 'Not possible before structure and measures are decided (gates 2 and 3).',
          state: 'draft',
        },
        {
          what: 'Shelves for two hundred older titles',
          kind: 'other',
          initiative: 'initiatives-0003',
          amount: usd(14_000),
          supplier: invented('The joiner of the shops'),
          state: 'draft',
        },
      ),
  },
  {
    on: [10, 8],
    who: lead,
    register: 'spendGates',
    rows: () => change([1, 3], { state: 'requested' }),
  },
  {
    on: [10, 20],
    who: finance,
    register: 'spendGates',
    rows: () => change([1, 3], { state: 'approved' }),
  },
  {
    on: [6, 10],
    who: lead,
    register: 'budget',
    rows: ({ day }) => {
      const year = Number(day(6, 1).slice(0, 4));
      const line = (name: string, initiative: number, more: Readonly<Record<string, string | number>>) => ({
        line: name,
        initiative: `initiatives-000${initiative}`,
        kind: 'oneOff',
        year,
        ...more,
      });
      return entries(
        line('Notes and their paper', 1, {
          workstream: 'processes',
          planned: usd(42_000),
          actual: usd(18_500),
          question: 'q40b',
        }),
        line('Added people in the segment teams', 2, {
          workstream: 'organisation',
          kind: 'headcount',
          planned: usd(130_000),
          actual: usd(96_000),
          people: 6,
          question: 'q42c',
        }),
        line('Older titles', 3, {
          workstream: 'strategy',
          planned: usd(60_000),
          actual: usd(57_400),
          question: 'q39a',
        }),
        line('Training of service', 4, { workstream: 'people', planned: usd(55_000), actual: usd(9_800) }),
        line('Days with customers', 7, {
          workstream: 'culture',
          kind: 'running',
          planned: usd(12_000),
          actual: usd(7_100),
          question: 'q42c',
        }),
        line('One record for each customer', 8, {
          workstream: 'technology',
          year: year + 1,
          planned: usd(200_000),
        }),
      );
    },
  },
];
