import { lead, manager } from '../cast.ts';
import { change, entries, invented, type Batch } from './batch.ts';

/** People: the goals of each unit, what they can do, whom they help, and the values they live by. */
export const peopleLists: readonly Batch[] = [
  {
    on: [8, 6],
    who: lead,
    register: 'cascade',
    rows: ({ day, objective }) => {
      const goal = (unit: number, words: string, of: string) => ({
        unit: `units-000${unit}`,
        level: 'unit',
        goal: words,
        objective: objective(of),
        by: day(18, 1),
      });
      return entries(
        goal(1, 'What heavy starters look for is in stock.', 'average-order-value'),
        goal(2, 'Nobody leaves without an answer.', 'repeat-purchase-rate'),
        goal(3, 'Fewer contacts, each of them welcome.', 'lapsed-share-90d'),
        goal(4, 'The second order is easier than the first.', 'orders-per-active-customer'),
        goal(5, 'The first answer is the answer.', 'repeat-purchase-rate'),
        goal(6, 'Every parcel on the day we said.', 'repeat-purchase-rate'),
        goal(7, 'Who pauses hears from us in time.', 'lapsed-share-90d'),
        goal(8, 'Trying something new carries no risk.', 'orders-per-active-customer'),
        goal(9, 'The first order makes a second one likely.', 'repeat-purchase-rate'),
      );
    },
  },
  {
    // A goal stands above another only once it is written.
    on: [8, 20],
    who: lead,
    register: 'cascade',
    rows: ({ day, objective }) =>
      entries({
        unit: 'units-0007',
        level: 'team',
        holder: 'Letters',
        goal: 'One note a customer and month at most.',
        objective: objective('lapsed-share-90d'),
        above: 'cascade-0007',
        by: day(18, 1),
      }),
  },
  {
    on: [8, 6],
    who: lead,
    register: 'competencies',
    rows: ({ day, seat, segment }) =>
      entries(
        {
          name: 'Advising by taste, not by chart',
          unit: 'units-0002',
          segment: segment('heavy-starters'),
          today: 3,
          needed: 4,
          plan: 'Each week one listening hour in every shop.',
          by: day(15, 1),
          owner: seat('operations'),
        },
        {
          name: 'Reading customer figures',
          unit: 'units-0007',
          segment: segment('heavy-starters'),
          today: 2,
          needed: 4,
          plan: 'Analysts sit with the team two days a week.',
          by: day(14, 1),
          owner: seat('analytics'),
        },
        {
          name: 'Settling a complaint alone',
          unit: 'units-0005',
          today: 3,
          needed: 5,
          plan: 'Training in four afternoons, with recorded calls.',
          by: day(16, 1),
          owner: seat('interactionLead'),
        },
        {
          name: 'Leading across departments',
          unit: 'units-0008',
          today: 4,
          needed: 4,
          owner: seat('manager'),
        },
      ),
  },
  {
    on: [8, 6],
    who: lead,
    register: 'roles',
    rows: ({ kpi }) =>
      entries(
        {
          name: 'Adviser in a shop',
          unit: 'units-0002',
          tier: 'serves',
          kpi: kpi('repeat-purchase-rate'),
          how: 'Finds what fits, and says when nothing does.',
        },
        {
          name: 'Service agent',
          unit: 'units-0005',
          tier: 'serves',
          kpi: kpi('first-contact-resolution'),
          how: 'Settles it on the first call.',
        },
        {
          name: 'Buyer',
          unit: 'units-0001',
          tier: 'supports',
          kpi: kpi('lapsed-share-90d'),
          how: 'Has in stock what the adviser promises.',
        },
        {
          name: 'Driver',
          unit: 'units-0006',
          tier: 'supports',
          kpi: kpi('on-time-delivery'),
          how: 'Comes when it was said.',
        },
        {
          name: 'Bookkeeper',
          unit: 'units-0006',
          tier: 'enables',
          how: 'Pays labels in time.',
        },
      ),
  },
  {
    on: [8, 20],
    who: lead,
    register: 'roles',
    rows: () => [
      ...change([3], { helps: 'roles-0001' }),
      ...change([4], { helps: 'roles-0002' }),
      ...change([5], { helps: 'roles-0003' }),
    ],
  },
  {
    on: [9, 4],
    who: manager,
    register: 'values',
    rows: ({ day }) => {
      const asked = {
        asked: 164,
        on: day(8, 20),
        source: invented('Slips of paper after the monthly meeting'),
      };
      return entries(
        {
          name: 'Music first, sale second',
          behaviour: 'Says when a record is not for this customer.',
          opposite: 'Selling what has to leave the shelf.',
          aware: 71,
          ...asked,
        },
        {
          name: 'Every contact counts',
          behaviour: 'Calls back the same day.',
          opposite: '“That is not my department.”',
          aware: 63,
          ...asked,
        },
        {
          name: 'Learn aloud',
          behaviour: 'Tells what went wrong on Monday morning.',
          opposite: 'Waiting until nobody asks any more.',
          aware: 44,
          ...asked,
        },
      );
    },
  },
];
