import { business, lead, operations } from '../cast.ts';
import { change, entries, filled, invented, type Batch } from './batch.ts';

/** How Harbour Records wants to be different, and what customers suggest. */
export const focusLists: readonly Batch[] = [
  {
    on: [2, 10],
    who: lead,
    register: 'crmStyles',
    rows: ({ day }) =>
      entries(
        {
          style: 'Personal advice',
          does: 'People who know music help people who love it.',
          companyNeed: 4,
          customerWant: 5,
          fit: 4,
          source: invented('615 customers asked by the research house'),
          state: 'chosen',
          reason: 'What we are good at, and what heavy starters ask for.',
          decidedOn: day(2, 9),
        },
        {
          style: 'Club with points',
          does: 'Rewards each purchase.',
          companyNeed: 3,
          customerWant: 2,
          fit: 3,
          source: invented('615 customers asked by the research house'),
          state: 'dropped',
          reason: 'Customers want the right record, not points.',
          decidedOn: day(2, 9),
        },
        {
          style: 'Automatic messages',
          does: 'Writes by itself when something happens.',
          companyNeed: 3,
          customerWant: 3,
          fit: 1,
          state: 'considered',
        },
      ),
  },
  {
    on: [2, 10],
    who: lead,
    register: 'statements',
    rows: ({ objective, seat }) => [
      ...filled({
        differentiation: {
          statement: 'We remember what a customer likes, and speak up only when we have it.',
          owner: seat('interactionLead'),
        },
        selective: {
          statement: 'First heavy starters who pause; nobody who asked to be left alone.',
          owner: seat('analytics'),
        },
        development: {
          statement: 'From one record to an artist, from an artist to a kind of music.',
          owner: seat('interactionLead'),
        },
        advanced: {
          statement: 'Whoever answers sees the last orders and the last call.',
          owner: seat('operations'),
        },
        perspective: {
          statement: 'A closed group of customers shrinks by itself: we live by those who come back.',
          clientValue: 'CDNOW: heavy starters bring about six of ten dollars of revenue each month.',
          owner: seat('sponsor'),
        },
      }),
      ...entries(
        {
          topic: 'Coming back',
          kind: 'trace',
          statement: 'Remembering tastes brings customers back.',
          objective: objective('repeat-purchase-rate'),
        },
        {
          topic: 'Not lapsing',
          kind: 'trace',
          statement: 'Speaking up in time keeps customers from lapsing.',
          objective: objective('lapsed-share-90d'),
        },
        {
          topic: 'A fuller order',
          kind: 'trace',
          statement: 'The right older record beside the new one fills the order.',
          objective: objective('average-order-value'),
        },
        {
          topic: 'More often',
          kind: 'trace',
          statement: 'Easy returns take the risk out of trying something new.',
          objective: objective('orders-per-active-customer'),
        },
      ),
    ],
  },
  {
    on: [3, 8],
    who: business,
    register: 'statements',
    rows: () => change([1, 2, 3, 4, 5], { state: 'approved' }),
  },
  {
    on: [5, 12],
    who: operations,
    register: 'suggestions',
    rows: ({ day, segment }) =>
      entries(
        {
          what: 'Put the year on the spine in the web shop’s pictures',
          from: 'customer',
          segment: segment('heavy-starters'),
          heardOn: day(4, 20),
          where: invented('Shop in the old town'),
          state: 'heard',
        },
        {
          what: 'Let me drop a return in any shop',
          from: 'customer',
          segment: segment('middle-starters'),
          heardOn: day(4, 22),
          where: invented('Telephone'),
          state: 'heard',
        },
        {
          what: 'Sell concert tickets',
          from: 'potential',
          heardOn: day(5, 3),
          where: invented('Letter'),
          state: 'heard',
        },
        {
          what: 'Wrap records as a gift',
          from: 'customer',
          segment: segment('light-starters'),
          heardOn: day(5, 9),
          where: invented('Web shop'),
          state: 'heard',
        },
      ),
  },
  {
    on: [6, 10],
    who: operations,
    register: 'suggestions',
    rows: () => change([1, 2, 3], { assessment: 'Looked at with the segment teams.', state: 'assessed' }),
  },
  {
    on: [7, 14],
    who: lead,
    register: 'suggestions',
    rows: () => [
      ...change([1], { initiative: 'initiatives-0003', state: 'adopted' }),
      ...change([2], { initiative: 'initiatives-0009', state: 'adopted' }),
      ...change([3], { reason: 'Not our trade; we name two partners instead.', state: 'declined' }),
    ],
  },
  {
    on: [10, 8],
    who: operations,
    register: 'suggestions',
    rows: ({ day }) => [
      ...change([1], { state: 'shipped' }),
      ...change([3], { toldOn: day(9, 2), state: 'told' }),
    ],
  },
];
