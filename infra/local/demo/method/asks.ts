import { finance, leader, risk } from '../cast.ts';

/** The three who lead Harbour Records, and answer the leaders' sheet each alone. */
export const leaders = [leader, finance, risk] as const;

type PerLeader = readonly [leader: readonly number[], finance: readonly number[], risk: readonly number[]];

/** What each leader answered: numbers in the order of `options`. */
export type Sheet = {
  readonly on: readonly [month: number, day: number];
  readonly answers: { readonly [assessment: string]: PerLeader };
};

/** The order in which answers are written down below. */
export const askOptions = {
  charterWord: ['acknowledge'],
  crmReading: ['tool', 'selling', 'service', 'knowledge', 'business'],
  focus: ['products', 'sales', 'channels', 'marketing', 'service', 'customers'],
  focusByUnit: ['products', 'sales', 'channels', 'marketing', 'service', 'customers'],
  priorities: ['customers', 'products', 'sales', 'costs', 'growth', 'people'],
  priorityShare: ['customers', 'products', 'sales', 'costs', 'growth', 'people'],
  emphasis: [
    'businessFocus',
    'organisationalStructure',
    'businessMetrics',
    'customerInteraction',
    'technology',
  ],
  understandingPulse: ['understand', 'invest', 'explain'],
  maturity: ['product', 'place', 'programme', 'revenue'],
  customersKnown: ['users', 'payers', 'partners', 'lapsed', 'prospects', 'unnamed'],
  cardMaturity: ['selective', 'development', 'advanced'],
  readinessPulse: ['know', 'able', 'safe', 'believe'],
  commitment: ['stay', 'buyMore', 'recommend', 'forgive'],
  employeePulse: ['satisfied', 'recommend', 'equipped'],
  comprehension: ['own', 'serves', 'part'],
  culturePulse: ['values', 'leaders', 'everyContact', 'passion'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const same = (answer: readonly number[]): PerLeader => [answer, answer, answer];

/** Three sheets, a quarter apart; before the start each says what the charter's sentence means. */
export const sheets: readonly Sheet[] = [
  {
    on: [1, 2],
    answers: {
      crmReading: [
        [2, 3, 3, 5, 4],
        [4, 5, 3, 3, 2],
        [5, 4, 4, 2, 2],
      ],
      charterWord: same([1]),
      focus: [
        [30, 25, 10, 10, 10, 15],
        [40, 25, 10, 10, 10, 5],
        [25, 45, 10, 5, 5, 10],
      ],
      priorities: [
        [1, 2, 3, 5, 6, 4],
        [2, 1, 3, 4, 5, 6],
        [2, 4, 1, 3, 5, 6],
      ],
      emphasis: [
        [50, 10, 30, 0, 10],
        [60, 10, 20, 0, 10],
        [40, 10, 40, 0, 10],
      ],
      understandingPulse: [
        [5, 5, 4],
        [4, 3, 3],
        [4, 3, 3],
      ],
      maturity: [
        [1, 1, 1, 0],
        [1, 1, 0, 0],
        [1, 1, 1, 0],
      ],
    },
  },
  {
    on: [7, 14],
    answers: {
      crmReading: [
        [2, 3, 4, 5, 5],
        [2, 3, 4, 5, 4],
        [3, 3, 4, 4, 4],
      ],
      focus: [
        [20, 20, 10, 10, 10, 30],
        [25, 20, 10, 10, 10, 25],
        [20, 30, 10, 10, 10, 20],
      ],
      priorities: [
        [1, 3, 2, 5, 6, 4],
        [1, 2, 3, 4, 6, 5],
        [2, 3, 1, 4, 6, 5],
      ],
      emphasis: [
        [30, 40, 20, 5, 5],
        [30, 35, 25, 5, 5],
        [25, 40, 25, 5, 5],
      ],
      understandingPulse: [
        [5, 5, 4],
        [4, 4, 4],
        [4, 4, 3],
      ],
      maturity: [
        [1, 1, 1, 1],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
      ],
      customersKnown: [
        [5, 4, 1, 5, 2, 3],
        [5, 4, 1, 4, 2, 3],
        [4, 5, 1, 5, 2, 2],
      ],
    },
  },
  {
    on: [10, 20],
    answers: {
      crmReading: [
        [1, 3, 4, 5, 5],
        [1, 3, 4, 5, 5],
        [2, 3, 4, 5, 4],
      ],
      focus: [
        [15, 20, 10, 10, 10, 35],
        [20, 15, 10, 10, 15, 30],
        [15, 25, 10, 10, 10, 30],
      ],
      priorities: [
        [1, 3, 4, 5, 6, 2],
        [1, 2, 3, 5, 6, 4],
        [1, 3, 2, 4, 6, 5],
      ],
      emphasis: [
        [15, 35, 25, 23, 2],
        [15, 40, 20, 23, 2],
        [10, 40, 25, 23, 2],
      ],
      understandingPulse: [
        [5, 5, 5],
        [5, 5, 4],
        [4, 4, 4],
      ],
      maturity: [
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 1],
      ],
      cardMaturity: [
        [2, 3, 2],
        [2, 3, 2],
        [3, 2, 1],
      ],
    },
  },
];

/** What leaders aim at: points of their attention, and how far measuring is to come. */
export const targets = {
  focus: [
    { month: 12, values: [20, 20, 10, 10, 10, 30] },
    { month: 36, values: [15, 15, 10, 5, 10, 45] },
  ],
  maturity: [{ month: 24, values: [100, 100, 100, 100] }],
} as const;

/** Those whose work the KPIs are, by the KPIs each needs: keys of the library. */
export const ballots: Readonly<Record<string, readonly string[]>> = {
  'demo-leader': [
    'repeat-purchase-rate',
    'lapsed-share-90d',
    'leadership-customer-time',
    'segment-owner-coverage',
  ],
  'demo-manager': [
    'segment-owner-coverage',
    'kpi-based-decisions',
    'repeat-purchase-rate',
    'rework-rate',
    'identified-customer-share',
  ],
  'demo-stage-lead': [
    'first-contact-resolution',
    'on-time-delivery',
    'lapsed-share-90d',
    'orders-per-active-customer',
    'self-service-share',
  ],
  'demo-team': [
    'repeat-purchase-rate',
    'lapsed-share-90d',
    'average-order-value',
    'orders-per-active-customer',
    'identified-customer-share',
  ],
  'demo-customer': ['first-contact-resolution', 'on-time-delivery', 'rework-rate', 'average-order-value'],
};
