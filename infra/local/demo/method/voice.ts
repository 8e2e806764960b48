import { lead, operations } from '../cast.ts';
import { entries, filled, invented, usd, type Batch } from './batch.ts';

/** Where and how often customers meet Harbour Records, and what they say of it. */
export const voiceLists: readonly Batch[] = [
  {
    on: [9, 4],
    who: operations,
    register: 'media',
    rows: ({ seat }) =>
      filled({
        faceToFace: rated(4, 'Forty visits by strangers', seat('operations')),
        telephone: rated(3, '200 recorded calls', seat('interactionLead')),
        letters: rated(4, 'Answers to 300 notes', seat('interactionLead')),
        literature: rated(2, 'Talks in two shops', seat('business')),
        socialMedia: { use: 'notUsed', why: 'There is none yet that our customers use.' },
        internet: rated(3, 'Searches that found nothing', seat('operations')),
      }),
  },
  {
    on: [9, 4],
    who: operations,
    register: 'touchpoints',
    rows: ({ day, seat }) => {
      const point = (name: string, medium: number, score: number, share: number, how: string) => ({
        name,
        medium: `media-000${medium}`,
        owner: seat('operations'),
        score,
        identified: share,
        identifiedHow: how,
        on: day(8, 28),
        source: invented('Counted for a week'),
      });
      return entries(
        point('Till', 1, 4, 22, 'Asked for the customer number'),
        point('Advice', 1, 5, 35, 'Known by face'),
        point('Call to service', 2, 3, 81, 'Order number'),
        point('Web order', 6, 3, 100, 'Account'),
        point('Catalogue by post', 4, 2, 100, 'Address'),
      );
    },
  },
  {
    on: [10, 8],
    who: lead,
    register: 'experiences',
    /*
     * Weights 4, 3, 2, 1 of ten: 0.4 x 0.80 + 0.3 x 0.70 + 0.2 x 0.65 + 0.1 x 0.60 = 0.72, as certain as
     * 1 / (0.16/120 + 0.09/110 + 0.04/100 + 0.01/90) = 375.6 answers: Wilson gives 67.2 to 76.3 per cent.
     */
    rows: ({ day, segment }) => {
      const asked = { on: day(10, 2), source: invented('Research house, by telephone') };
      return entries(
        {
          name: 'The record arrives when it was promised',
          rank: 1,
          asked: 120,
          satisfied: 96,
          improve: 'Say on the day of the order when it will come.',
          competitors: 'One tells the hour.',
          ...asked,
        },
        {
          name: 'What I look for is there',
          rank: 2,
          asked: 110,
          satisfied: 77,
          improve: 'Older records of the artists we sell most.',
          competitors: 'The big one in town has more jazz.',
          segment: segment('heavy-starters'),
          ...asked,
        },
        {
          name: 'A problem is solved the first time',
          rank: 3,
          asked: 100,
          satisfied: 65,
          improve: 'No second call for a scratched record.',
          competitors: 'None was named.',
          ...asked,
        },
        {
          name: 'I am told about music I like',
          rank: 4,
          asked: 90,
          satisfied: 54,
          improve: 'Fewer notes, and better ones.',
          competitors: 'Radio does it for nothing.',
          ...asked,
        },
      );
    },
  },
  {
    on: [10, 8],
    who: lead,
    register: 'journey',
    rows: ({ seat }) => {
      const points = [
        ['Reads about a record', 'discover', 'literature', 'A judgement they trust', false, ''],
        ['Looks for it', 'buy', 'internet', 'To find it', true, 'experiences-0002'],
        ['Gets the parcel', 'use', 'letters', 'On the day that was said', true, 'experiences-0001'],
        ['Something is wrong', 'use', 'telephone', 'One call', true, 'experiences-0003'],
        ['Gets a note', 'renew', 'letters', 'News that fits', true, 'experiences-0004'],
        ['Asks to be left alone', 'leave', 'letters', 'Silence at once', false, ''],
      ] as const;
      return points.map(([name, phase, medium, wants, decisive, experience]) => ({
        values: {
          name,
          phase,
          medium,
          wants,
          decisive,
          ...(decisive && { owner: seat('interactionLead') }),
          ...(experience !== '' && { experience }),
        },
      }));
    },
  },
  {
    on: [10, 8],
    who: lead,
    register: 'contactPolicy',
    rows: ({ day, segment }) => {
      const counted = { on: day(10, 3), source: invented('Posting lists of one month') };
      return entries(
        {
          kind: 'Note about an artist',
          segment: segment('heavy-starters'),
          medium: 'letters',
          cap: 1,
          actual: 0.7,
          why: 'They asked for it.',
          ...counted,
        },
        {
          kind: 'Newsletter',
          segment: segment('middle-starters'),
          medium: 'internet',
          cap: 2,
          actual: 3.1,
          why: 'New records of the month.',
          ...counted,
        },
        {
          kind: 'Catalogue',
          segment: segment('light-starters'),
          medium: 'literature',
          cap: 0.3,
          actual: 0.3,
          ...counted,
        },
      );
    },
  },
  {
    on: [10, 8],
    who: operations,
    register: 'qualification',
    rows: ({ day, segment }) =>
      entries(
        {
          request: 'Two hundred records for a school',
          complete: 90,
          byCustomer: true,
          byDelivery: true,
          on: day(8, 14),
        },
        {
          request: 'A collection as a present, by Friday',
          segment: segment('heavy-starters'),
          complete: 60,
          byCustomer: true,
          byDelivery: false,
          loss: usd(340),
          cause: 'Friday was the day of the party, not of the delivery.',
          on: day(9, 12),
        },
        {
          request: 'A pressing from before 1970',
          segment: segment('heavy-starters'),
          complete: 75,
          byCustomer: true,
          byDelivery: true,
          loss: usd(85),
          cause: 'The later pressing was sent.',
          on: day(9, 28),
        },
      ),
  },
];

function rated(score: number, how: string, owner: string) {
  return { use: 'used', score, source: invented(how), owner };
}
