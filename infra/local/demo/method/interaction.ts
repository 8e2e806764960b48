import { lead, manager } from '../cast.ts';
import { change, entries, invented, type Batch } from './batch.ts';

/** What each segment is offered, at which price to both sides, and who stands behind it. */
export const interactionLists: readonly Batch[] = [
  {
    on: [10, 8],
    who: lead,
    register: 'propositions',
    rows: ({ day, kpi, segment }) =>
      entries(
        {
          segment: segment('heavy-starters'),
          positioning: 'The shop that knows your shelf.',
          state: 'draft',
          experienceRole: 'core',
          roleReason: 'They come for the advice; the record can be had elsewhere.',
          leads: 'relationships',
          leadsToo: 'product',
          priceLevel: 'at',
          price: 'As others, never a code.',
          brand: 'People who love music.',
          service: 'The same three people.',
          operations: 'Set aside in the shop for a week.',
          relationships: 'A note when it fits.',
          product: 'Two hundred older titles.',
          standards: 'Nineteen of twenty parcels on the promised day.',
          standardKpi: kpi('on-time-delivery'),
          gap: 'The shop does not see what was bought on the web.',
          by: day(18, 1),
        },
        {
          segment: segment('middle-starters'),
          positioning: 'Easy to try, easy to return.',
          state: 'draft',
          experienceRole: 'support',
          roleReason: 'They want the record without trouble.',
          leads: 'operations',
          leadsToo: 'service',
          priceLevel: 'at',
          operations: 'Two clicks, any shop.',
          standardKpi: kpi('on-time-delivery'),
          gap: 'Their attitudes are not known yet.',
        },
        {
          segment: segment('light-starters'),
          positioning: 'A first record that arrives as it should.',
          state: 'draft',
          experienceRole: 'hygiene',
          roleReason: 'One bad parcel, and they are gone.',
          leads: 'standards',
          leadsToo: 'price',
          priceLevel: 'below',
          price: 'A dollar less on the second order.',
          gap: 'Their attitudes are not known yet.',
        },
      ),
  },
  { on: [10, 20], who: lead, register: 'propositions', rows: () => change([1], { state: 'agreed' }) },
  {
    on: [10, 20],
    who: manager,
    register: 'functionSignOffs',
    rows: ({ day, seat }) => {
      const of = (name: string, impact: string, more: Readonly<Record<string, string>>) => ({
        name,
        proposition: 'propositions-0001',
        impact,
        ...more,
      });
      const signed = (who: Parameters<typeof seat>[0]) => ({
        state: 'signed',
        signer: seat(who),
        on: day(10, 18),
      });
      return entries(
        of('Purchasing', 'delivers', signed('business')),
        of('Shops', 'delivers', signed('operations')),
        of('Customer service', 'delivers', signed('interactionLead')),
        of('Warehouse and delivery', 'supports', {
          state: 'objected',
          remark: 'A week of setting aside fills the shelves.',
        }),
        of('Bookkeeping', 'none', { state: 'asked' }),
      );
    },
  },
  {
    on: [11, 10],
    who: lead,
    register: 'messages',
    rows: ({ day }) =>
      entries(
        {
          message: 'Why we write, and to whom',
          proposition: 'propositions-0001',
          audience: 'teams',
          medium: 'faceToFace',
          asked: 92,
          understood: 81,
          on: day(11, 3),
          source: invented('Signed lists of nine meetings'),
        },
        {
          message: 'A note only when it fits',
          proposition: 'propositions-0001',
          audience: 'customers',
          medium: 'letters',
          asked: 60,
          understood: 47,
          on: day(11, 8),
          source: invented('Sixty telephone calls'),
        },
        {
          message: 'How long we set a record aside',
          proposition: 'propositions-0001',
          audience: 'customers',
          medium: 'literature',
        },
      ),
  },
  {
    on: [10, 20],
    who: lead,
    register: 'offers',
    rows: ({ segment }) => {
      const right = { product: true, customer: true, time: true, channel: true, price: true, service: true };
      return entries(
        { name: 'The note about an artist', segment: segment('heavy-starters'), state: 'idea', ...right },
        {
          name: 'A dollar less on the second order',
          segment: segment('light-starters'),
          state: 'idea',
          ...right,
          time: false,
          reason: 'It comes with the first parcel, earlier than they decide; tried for a quarter.',
        },
        {
          name: 'Gift wrapping',
          segment: segment('middle-starters'),
          state: 'idea',
          product: true,
          customer: true,
          price: true,
        },
      );
    },
  },
  { on: [11, 10], who: lead, register: 'offers', rows: () => change([1, 2], { state: 'launched' }) },
  {
    on: [11, 10],
    who: lead,
    register: 'bargain',
    rows: ({ day, segment }) => {
      const steps = [
        ['qualify', 4, 4, 'We ask for taste before we write'],
        ['deliver', 4, 3, 'Parcels on time cost a second tour'],
        ['price', 3, 4, 'No codes: margins hold'],
        ['channel', 4, 3, 'Shops are dear and liked'],
        ['service', 5, 3, 'Replacing at once costs 0.4 per cent of sales'],
      ] as const;
      return steps.map(([step, customer, company, how]) => ({
        values: {
          segment: segment('heavy-starters'),
          step,
          customer,
          company,
          evidence: invented(how),
          on: day(11, 6),
        },
      }));
    },
  },
];
