import { lead, operations } from '../cast.ts';
import { change, entries, usd, type Batch } from './batch.ts';

/** How Harbour Records is organised, and who answers for which customers. */
export const structureLists: readonly Batch[] = [
  {
    on: [2, 10],
    who: lead,
    register: 'units',
    rows: () =>
      entries(
        {
          name: 'Purchasing',
          principle: 'products',
          target: 'customers',
          headcount: 24,
          decides: 'What is in stock, label by label.',
        },
        {
          name: 'Shops',
          principle: 'places',
          target: 'customers',
          headcount: 62,
          decides: 'Opening hours, staff and displays of each shop.',
        },
        {
          name: 'Marketing',
          principle: 'promotions',
          secondary: 'channels',
          target: 'customers',
          headcount: 18,
          decides: 'Which campaign runs when.',
        },
        {
          name: 'Web shop',
          principle: 'channels',
          secondary: 'products',
          target: 'customers',
          headcount: 21,
          decides: 'The pages, and what stands on them first.',
        },
        {
          name: 'Customer service',
          principle: 'contacts',
          target: 'customers',
          headcount: 30,
          decides: 'How a complaint is settled, up to thirty dollars.',
        },
        {
          name: 'Warehouse and delivery',
          principle: 'places',
          target: 'places',
          headcount: 40,
          decides: 'Who drives where.',
        },
      ),
  },
  {
    // The segment teams, formed after the area's start.
    on: [6, 10],
    who: lead,
    register: 'units',
    rows: () =>
      ['Team Heavy starters', 'Team Middle starters', 'Team Light starters'].map((name, place) => ({
        values: {
          name,
          principle: 'customers',
          target: 'customers',
          headcount: [9, 7, 6][place] ?? 0,
          decides: 'All that its customers meet: offers, contacts and answers.',
        },
      })),
  },
  {
    on: [7, 14],
    who: lead,
    register: 'organisation',
    rows: ({ day, segment }) =>
      entries(
        {
          segment: segment('heavy-starters'),
          team: 'units-0007',
          part: 'answers',
          people: 9,
          added: 3,
          addedCost: usd(66_000),
          budget: 'budget-0002',
          from: day(7, 1),
        },
        {
          segment: segment('middle-starters'),
          team: 'units-0008',
          part: 'answers',
          people: 7,
          added: 2,
          addedCost: usd(42_000),
          budget: 'budget-0002',
          from: day(8, 1),
        },
        {
          segment: segment('light-starters'),
          team: 'units-0009',
          part: 'answers',
          people: 6,
          added: 1,
          addedCost: usd(22_000),
          budget: 'budget-0002',
          from: day(9, 1),
        },
        {
          segment: segment('light-starters'),
          team: 'units-0005',
          part: 'supports',
          people: 4,
          from: day(9, 1),
        },
      ),
  },
  {
    on: [7, 14],
    who: lead,
    register: 'interactions',
    rows: ({ segment }) => {
      const rows = [
        ['Advice before buying', 'heavy-starters', 7, 'faceToFace', 4200, 'Somebody who knows the music.'],
        ['Order by web', 'middle-starters', 8, 'internet', 9800, 'Sent the same day until three.'],
        ['A record arrives scratched', 'light-starters', 9, 'telephone', 260, 'Replaced on the first call.'],
        ['A return', 'middle-starters', 8, 'faceToFace', 740, 'Money back on the spot.'],
        ['A note about something new', 'heavy-starters', 7, 'letters', 610, 'Only artists they own.'],
        ['First order', 'light-starters', 9, 'internet', 1900, 'A person’s name on the delivery note.'],
      ] as const;
      return rows.map(([name, of, team, medium, monthly, standard]) => ({
        values: { name, segment: segment(of), team: `units-000${team}`, medium, monthly, standard },
      }));
    },
  },
  {
    on: [7, 14],
    who: operations,
    register: 'coverage',
    rows: () =>
      entries(
        { service: 'Order', channel: 'website', hours: 'always', target: 'always', anywhere: true },
        {
          service: 'Order',
          channel: 'telephone',
          hours: 'office',
          target: 'extended',
          initiative: 'initiatives-0004',
        },
        { service: 'Ask for advice', channel: 'store', hours: 'extended', target: 'extended' },
        { service: 'Ask for advice', channel: 'messages', hours: 'none', target: 'extended' },
        {
          service: 'Return a record',
          channel: 'store',
          hours: 'none',
          target: 'extended',
          initiative: 'initiatives-0009',
        },
        { service: 'Follow a parcel', channel: 'website', hours: 'always', target: 'always', anywhere: true },
      ),
  },
  { on: [11, 10], who: lead, register: 'units', rows: () => change([5], { headcount: 31 }) },
];
