import type { Milestone } from '#contract/outcomes.ts';
import type { Told } from '#contract/told.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { DemoCalendar } from './calendar.ts';
import { seatNames } from './cast.ts';

type Planned = Pick<Milestone, 'name' | 'acceptance' | 'stage' | 'on'> & {
  readonly endangers: Milestone['endangers'];
  readonly owner: keyof typeof seatNames;
  readonly confirmer: keyof typeof seatNames;
};

const gate = (id: 'gate1' | 'gate2' | 'gate3' | 'gate4' | 'gate5') => ({ kind: 'gate', id }) as const;

/** The milestone that its owner expects later for the second time. */
export const slippingMilestone = 'Welcome-back offer for heavy starters';

/** What waits for whom, and what is done; dates are those approved first. */
export function plannedMilestones(calendar: DemoCalendar): readonly Planned[] {
  const { day, today } = calendar;
  return [
    {
      name: 'Three customer segments chosen',
      acceptance: 'The board has signed the list of segments.',
      stage: 'businessFocus',
      endangers: gate('gate1'),
      owner: 'analytics',
      confirmer: 'manager',
      on: day(5, 20),
    },
    {
      name: 'A team for every segment',
      acceptance: 'Every segment has a team with a name on the intranet.',
      stage: 'organisationalStructure',
      endangers: gate('gate2'),
      owner: 'operations',
      confirmer: 'customer',
      on: day(9, 28),
    },
    {
      name: 'One list of customer measures',
      acceptance: 'All departments report from one list.',
      stage: 'businessMetrics',
      endangers: gate('gate3'),
      owner: 'analytics',
      confirmer: 'control',
      on: day(8, 15),
    },
    {
      name: slippingMilestone,
      acceptance: 'Heavy starters who lapsed have received the offer.',
      stage: 'customerInteraction',
      endangers: gate('gate4'),
      owner: 'operations',
      confirmer: 'manager',
      on: day(11, 20),
    },
    {
      name: 'Service promise tried in two shops',
      acceptance: 'Two shops have kept the promise for a month.',
      stage: 'customerInteraction',
      endangers: gate('gate4'),
      owner: 'interactionLead',
      confirmer: 'customer',
      on: addDays(today, 5),
    },
    {
      name: 'Budgets follow the segments',
      acceptance: 'The budget shows a line for every segment.',
      stage: 'organisationalStructure',
      endangers: gate('gate3'),
      owner: 'operations',
      confirmer: 'control',
      on: addDays(today, 8),
    },
    {
      name: 'Data protection check of the contact plan',
      acceptance: 'The check is signed without open points.',
      stage: 'customerInteraction',
      endangers: gate('gate4'),
      owner: 'analytics',
      confirmer: 'risk',
      on: addDays(today, 4),
    },
    {
      name: 'Self-service pages tested with customers',
      acceptance: 'Twenty customers found what they came for.',
      stage: 'customerInteraction',
      endangers: gate('gate4'),
      owner: 'operations',
      confirmer: 'interactionLead',
      on: addDays(today, 6),
    },
    {
      name: 'One record for each customer',
      acceptance: 'No customer has two records in the shop.',
      stage: 'technology',
      endangers: gate('gate5'),
      owner: 'operations',
      confirmer: 'manager',
      on: day(30, 15),
    },
  ];
}

export function milestoneRow(
  { owner, confirmer, ...planned }: Planned,
  seatId: (name: string) => string,
): Told<Milestone> {
  return {
    ...planned,
    ownerSeat: seatId(seatNames[owner]),
    confirmSeat: seatId(seatNames[confirmer]),
    dependsOn: [],
  };
}
