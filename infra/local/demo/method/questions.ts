import { analyst, lead, leader } from '../cast.ts';
import { invented } from './batch.ts';

/** An answer to one of the method's open questions, or why it is not used here. */
export type OpenAnswer = {
  readonly question: string;
  readonly who: string;
  readonly text: string;
  readonly evidence?: string;
  readonly isUnused?: true;
  /** Numbers of initiatives. */
  readonly plan: readonly number[];
};

/** Answered in month 10, when the initiatives stand that follow from them. */
export const openAnswers: readonly OpenAnswer[] = [
  {
    question: 'q38a',
    who: lead,
    text: 'Whoever bought music from us for themselves or as a present, also long ago. Shops that sell on are partners, not customers.',
    evidence: invented('Agreed by the three leaders in month 7'),
    plan: [2],
  },
  {
    question: 'q38c',
    who: analyst,
    text: 'By the customer number of the web shop or the catalogue; at the till by asking for it. Half of all customers have one.',
    evidence: invented('Count of the three lists'),
    plan: [8],
  },
  {
    question: 'q38d',
    who: analyst,
    text: 'On the web and by post always, on the telephone four times in five, at the till one time in five. Who pays cash and says nothing stays unknown, and may.',
    evidence: invented('Counted for a week'),
    plan: [8],
  },
  {
    question: 'q39a',
    who: lead,
    text: 'That more come back and fewer lapse. Both turn on heavy starters, who bring about six of ten dollars; light starters decide with their second order.',
    evidence: 'CDNOW: revenue by segment, July 1997 to March 1998.',
    plan: [1, 3],
  },
  {
    question: 'q39b',
    who: analyst,
    text: 'The worth of the first month, the time since the last order, and the kind of music.',
    evidence: invented('Twelve ways to divide were tried'),
    plan: [1],
  },
  {
    question: 'q39c',
    who: analyst,
    text: 'By the system for the worth of the first month, once; by customers themselves for the kind of music.',
    evidence: invented('Tried with 300 customers'),
    plan: [6],
  },
  {
    question: 'q40a',
    who: lead,
    text: 'Finding the record, the parcel’s day, the first complaint and the first note. After these customers stay or go.',
    evidence: invented('390 customers asked by the research house'),
    plan: [1, 4],
  },
  {
    question: 'q40b',
    who: lead,
    text: 'Forty-two thousand dollars in the first year, for heavy starters who pause. We expect twice that in return.',
    evidence: invented('The test with 300 customers'),
    plan: [1],
  },
  {
    question: 'q40c',
    who: lead,
    text: 'Notes, newsletters and the catalogue. At most one note a month and two newsletters; nobody is called who did not ask.',
    evidence: invented('Posting lists of one month'),
    plan: [6],
  },
  {
    question: 'q40d',
    who: lead,
    text: 'Customers buy music in the evening and at weekends; a note the next morning is soon enough.',
    isUnused: true,
    plan: [],
  },
  {
    question: 'q40e',
    who: lead,
    text: 'Customers told us that they want the right record and no points.',
    isUnused: true,
    plan: [],
  },
  {
    question: 'q41a',
    who: analyst,
    text: 'Revenue to date less what was bought, sent and written to win it, over 36 months; future orders by those of the same segment.',
    evidence: invented('Written down and reckoned by two people'),
    plan: [5],
  },
  {
    question: 'q41b',
    who: analyst,
    text: 'Each month, from till and web shop. Who has not bought for thirty days is on the list of the segment’s team on Monday.',
    evidence: invented('Six lists so far'),
    plan: [1, 5],
  },
  {
    question: 'q41c',
    who: analyst,
    text: 'Kept promises, little to redo, customers who return. When not all can be had, redoing gives way: we rather send a second record.',
    evidence: invented('Talked over with the segment teams'),
    plan: [4],
  },
  {
    question: 'q42a',
    who: leader,
    text: 'Three segment teams beside the departments, which keep their people; one list of measures; one record for each customer later.',
    evidence: invented('Four set-ups compared in month 6'),
    plan: [2, 8],
  },
  {
    question: 'q42b',
    who: analyst,
    text: 'Eight words are agreed. “Lapsed” means ninety days without a purchase, for the board and for purchasing alike.',
    evidence: invented('The list of words'),
    plan: [5],
  },
  {
    question: 'q42c',
    who: leader,
    text: 'First leaders spend days with customers, then teams are formed, then pay follows segments. Each step is told on Monday mornings.',
    evidence: invented('Plan of the sponsor'),
    plan: [2, 7],
  },
];
