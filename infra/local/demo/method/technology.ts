import { lead, operations } from '../cast.ts';
import { entries, filled, invented, usd, type Batch } from './batch.ts';

/** What there is of systems and information, while money for more waits for gates 2 and 3. */
export const technologyLists: readonly Batch[] = [
  {
    on: [10, 20],
    who: operations,
    register: 'sources',
    rows: ({ day, seat }) => {
      const source = (name: string, customers: number, matched: number, complete: number, plan: string) => ({
        source: name,
        owner: seat('operations'),
        customers,
        matched,
        complete,
        on: day(10, 17),
        plan: invented(plan),
      });
      return entries(
        source('Web shop', 15_400, 9_240, 88, 'Its number becomes the one number'),
        source('Tills', 6_900, 1_520, 41, 'Customer number asked for at the till'),
        source('Catalogue list', 9_800, 4_900, 63, 'Matched by address, once'),
      );
    },
  },
  {
    on: [10, 20],
    who: operations,
    register: 'technologies',
    rows: ({ day, seat }) =>
      entries(
        {
          name: 'Tills',
          need: 'needs-0006',
          use: 'Selling, and the stock of each shop',
          owner: seat('operations'),
          cost: usd(38_000),
          size: 72,
          covers: 55,
          disables: 12,
          votes: 41,
          votedOn: day(10, 14),
          state: 'live',
        },
        {
          name: 'Web shop',
          need: 'needs-0002',
          use: 'Orders, and searching for records',
          owner: seat('operations'),
          cost: usd(64_000),
          size: 81,
          covers: 68,
          disables: 24,
          votes: 33,
          votedOn: day(10, 14),
          state: 'live',
        },
        {
          name: 'A system for one record of each customer',
          need: 'needs-0006',
          use: 'Known in every shop and on the web',
          owner: seat('interactionLead'),
          state: 'explored',
        },
      ),
  },
  {
    on: [10, 20],
    who: operations,
    register: 'informationFit',
    rows: ({ seat }) => {
      const fit = (information: string, source: number, of: readonly number[], improve = '') => ({
        information,
        source: `sources-000${source}`,
        strategyFit: of[0] ?? 0,
        workFit: of[1] ?? 0,
        accessFit: of[2] ?? 0,
        ...(improve !== '' && { improve }),
        owner: seat('analytics'),
      });
      return entries(
        fit('Orders of a customer', 1, [5, 3, 4]),
        fit('Purchases in shops', 2, [4, 2, 2], 'The customer number is asked for at the till.'),
        fit('Who wants no contact', 3, [5, 4, 3]),
      );
    },
  },
  {
    on: [10, 20],
    who: lead,
    register: 'systemOutcomes',
    rows: ({ kpi, seat }) =>
      filled({
        oneView: {
          kpi: kpi('identified-customer-share'),
          today: 'Half of all customers have one number.',
          reached: 2,
          owner: seat('analytics'),
        },
        sameRelationship: {
          kpi: kpi('first-contact-resolution'),
          today: 'On the telephone yes, in shops no.',
          reached: 2,
          owner: seat('interactionLead'),
        },
        betterProcesses: {
          kpi: kpi('self-service-share'),
          today: 'A quarter is settled by customers themselves.',
          reached: 1,
          owner: seat('operations'),
        },
      }),
  },
  {
    on: [10, 20],
    who: lead,
    register: 'dataPractices',
    rows: ({ day, kpi, seat }) => {
      const looked = { reviewedOn: day(10, 16) };
      return filled({
        lawful: {
          state: 'working',
          proof: invented('Checked by the data protection office'),
          owner: seat('risk'),
          ...looked,
        },
        owned: {
          state: 'working',
          proof: invented('A list with names'),
          owner: seat('analytics'),
          ...looked,
        },
        quality: {
          state: 'partly',
          owner: seat('operations'),
          kpi: kpi('identified-customer-share'),
          ...looked,
        },
        atHand: { state: 'partly', owner: seat('interactionLead'), ...looked },
        knowledge: {
          state: 'working',
          proof: invented('The three segments rest on it'),
          owner: seat('analytics'),
          ...looked,
        },
        products: {
          state: 'working',
          proof: invented('Orders of older titles'),
          improved: 'Two hundred titles are kept that were to leave.',
          owner: seat('business'),
          ...looked,
        },
        processes: { state: 'partly', owner: seat('operations'), ...looked },
        loop: { state: 'missing', owner: seat('analytics'), ...looked },
      });
    },
  },
  {
    on: [10, 20],
    who: lead,
    register: 'requirements',
    rows: () =>
      entries(
        {
          requirement: 'Show the last order while talking',
          process: 'processes-0001',
          weight: 'must',
          solution: 'technologies-0003',
          fit: 4,
        },
        {
          requirement: 'Know a customer of the web shop at the till',
          need: 'needs-0006',
          weight: 'must',
          solution: 'technologies-0003',
          fit: 3,
        },
        {
          requirement: 'List every Monday who pauses',
          process: 'processes-0002',
          weight: 'should',
          without: 'An analyst makes it by hand, in three hours.',
        },
        { requirement: 'Suggest a record by itself', weight: 'could' },
      ),
  },
];
