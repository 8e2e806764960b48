import { analyst, lead, manager, operations } from '../cast.ts';
import { change, entries, invented, type Batch } from './batch.ts';

/** What was asked of leaders, what goes wrong, and what somebody is to do about it. */
export const leadingLists: readonly Batch[] = [
  {
    on: [9, 26],
    who: manager,
    register: 'engagement',
    rows: ({ day, seat }) => {
      const met = (attended: number) => ({ invited: 3, attended });
      return entries(
        {
          what: 'The list of segments',
          seat: seat('sponsor'),
          askedOn: day(5, 4),
          dueOn: day(5, 20),
          decidedOn: day(5, 18),
          ...met(3),
        },
        {
          what: 'Who leads the segment teams',
          seat: seat('business'),
          askedOn: day(6, 2),
          dueOn: day(6, 20),
          decidedOn: day(6, 29),
          reason: 'Two candidates wanted to talk first.',
          ...met(3),
        },
        {
          what: 'Money for the second step',
          seat: seat('finance'),
          askedOn: day(8, 20),
          dueOn: day(9, 6),
          decidedOn: day(9, 4),
          ...met(2),
        },
        {
          what: 'Gate 1, after it was sent back',
          seat: seat('business'),
          askedOn: day(9, 20),
          dueOn: day(9, 25),
          decidedOn: day(9, 23),
          ...met(3),
        },
        {
          what: 'A new calendar of campaigns',
          seat: seat('sponsor'),
          askedOn: day(9, 26),
          dueOn: day(13, 20),
        },
      );
    },
  },
  {
    on: [9, 26],
    who: lead,
    register: 'issues',
    rows: ({ day, seat }) =>
      entries(
        {
          issue: 'Departments counted returns in two ways',
          since: day(8, 10),
          stage: 'businessMetrics',
          impact: 3,
          response: 'Counted once, at the warehouse; told in the list of words.',
          owner: seat('analytics'),
          by: day(8, 27),
          state: 'solved',
        },
        {
          issue: 'The newsletter goes out more often than agreed',
          since: day(9, 24),
          stage: 'customerInteraction',
          risk: 'risks-0007',
          impact: 3,
          owner: seat('interactionLead'),
          by: day(13, 5),
          state: 'open',
        },
        {
          issue: 'Light starters are a focus segment, and nobody asked them',
          since: day(9, 25),
          stage: 'businessFocus',
          impact: 3,
          owner: seat('customer'),
          by: day(13, 15),
          state: 'open',
        },
      ),
  },
  {
    on: [10, 8],
    who: manager,
    register: 'actions',
    rows: ({ day, seat }) =>
      entries(
        {
          what: 'Purchasing reports each month how it plans by segment',
          owner: seat('business'),
          by: day(15, 15),
          gate: 'gate1',
          state: 'open',
        },
        {
          what: 'Ask sixty light starters what they think of us',
          owner: seat('customer'),
          by: day(13, 12),
          issue: 'issues-0003',
          state: 'open',
        },
        {
          what: 'Write down who answers when a team is ill',
          owner: seat('operations'),
          by: day(10, 28),
          risk: 'risks-0006',
          state: 'open',
        },
        {
          what: 'Send the note after thirty days',
          owner: seat('operations'),
          by: day(12, 28),
          replan: 'replans-0001',
          state: 'open',
        },
      ),
  },
  {
    on: [11, 10],
    who: operations,
    register: 'actions',
    rows: () => change([3], { state: 'done', result: invented('A page on the wall of each team') }),
  },
  {
    on: [11, 10],
    who: analyst,
    register: 'risks',
    rows: () => [
      ...change([1], { reading: 'Leaders give 4.7 of 5 to “an investment over years”.' }),
      ...change([2], { reading: 'Two of three shop staff feel free to try things.' }),
      ...change([4], { reading: 'Technology is a third of the planned money; 24,000 dollars to explore.' }),
    ],
  },
];
