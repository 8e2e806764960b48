import { lead } from '../cast.ts';
import { entries, usd, type Batch } from './batch.ts';

/** Each segment: by what it is told apart, its targets, its needs through life, and what is spent on it. */
export const segmentLists: readonly Batch[] = [
  {
    on: [9, 26],
    who: lead,
    register: 'axes',
    rows: ({ objective, segment }) =>
      entries(
        {
          name: 'Worth of the first month',
          objective: objective('lapsed-share-90d'),
          segment: segment('heavy-starters'),
          auto: 'system',
          autoWhen: 'Once, at the end of the first month: it is known then and does not change.',
        },
        {
          name: 'Kind of music',
          objective: objective('average-order-value'),
          segment: segment('middle-starters'),
          auto: 'customers',
          autoWhen: 'When they choose what they want to hear about.',
        },
        {
          name: 'Time since the last order',
          objective: objective('repeat-purchase-rate'),
          segment: segment('light-starters'),
          auto: 'no',
        },
      ),
  },
  {
    on: [9, 26],
    who: lead,
    register: 'arpe',
    rows: ({ day, kpi, segment }) => {
      const row = (kind: string, base: string, target: number, of: string, cost: number, plan: string) => ({
        segment: segment('heavy-starters'),
        kind,
        base,
        target,
        kpi: kpi(of),
        by: day(36, 1),
        costPerResult: usd(cost),
        plan,
      });
      return entries(
        row('retention', 'current', 78, 'lapsed-share-90d', 22, 'The note after thirty days.'),
        row('penetration', 'current', 46, 'average-order-value', 9, 'The older title beside the new one.'),
        row('efficiency', 'current', 6, 'rework-rate', 4, 'The first answer is the answer.'),
        row(
          'acquisition',
          'potential',
          400,
          'active-customers',
          31,
          'Friends of heavy starters, by a second copy.',
        ),
      );
    },
  },
  {
    on: [10, 8],
    who: lead,
    register: 'lifecycle',
    rows: ({ segment }) => {
      const cells = [
        [
          'heavy-starters',
          'discover',
          'Know that somebody here knows music',
          'Reading a review',
          'A first record of an artist',
          '',
        ],
        [
          'heavy-starters',
          'buy',
          'Find older records',
          'Evenings, at home',
          'Completing a collection',
          'needs-0002',
        ],
        ['heavy-starters', 'use', 'Talk about what they hear', 'Weekends', 'Sharing a taste', ''],
        [
          'heavy-starters',
          'renew',
          'Hear of new records in time',
          'The week of a release',
          'Staying with an artist',
          'needs-0001',
        ],
        ['heavy-starters', 'leave', 'Be left in peace', 'After two notes unanswered', 'Other pastimes', ''],
        ['middle-starters', 'buy', 'Order without surprises', 'Lunch break', 'A present', ''],
        [
          'middle-starters',
          'use',
          'Return without a letter',
          'The day after',
          'Trying something new',
          'needs-0007',
        ],
        [
          'light-starters',
          'use',
          'A scratched record replaced',
          'First listening',
          'The only record they bought',
          'needs-0004',
        ],
      ] as const;
      return cells.map(([of, phase, need, moment, reason, listed]) => ({
        values: {
          segment: segment(of),
          phase,
          need,
          moment,
          reason,
          answer: 'See the segment’s proposition.',
          ...(listed !== '' && { listed }),
        },
      }));
    },
  },
  {
    on: [10, 8],
    who: lead,
    register: 'allocation',
    rows: ({ segment }) => {
      const cells = [
        [
          'heavy-starters',
          1,
          96_000,
          'Somebody who knows the music.',
          'Shops first, telephone second',
          'Six of ten dollars come from here.',
        ],
        [
          'heavy-starters',
          5,
          42_000,
          'One note a month at most.',
          'Letters, with the parcel',
          'The test paid.',
        ],
        [
          'middle-starters',
          2,
          48_000,
          'Sent the same day.',
          'Web, shops for returns',
          'They order on the web.',
        ],
        ['middle-starters', 4, 21_000, 'Money back on the spot.', 'Any shop', 'Returns keep them trying.'],
        [
          'light-starters',
          3,
          18_000,
          'Replaced on the first call.',
          'Telephone',
          'The first disappointment is the last order.',
        ],
      ] as const;
      return cells.map(([of, interaction, amount, promise, channels, why]) => ({
        values: {
          segment: segment(of),
          interaction: `interactions-000${interaction}`,
          investment: usd(amount),
          promise,
          channels,
          why,
        },
      }));
    },
  },
];
