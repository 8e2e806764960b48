import { analyst, lead, manager } from '../cast.ts';
import { change, entries, filled, invented, usd, type Batch } from './batch.ts';

/** What the programme itself keeps before it starts: how big it is, what it needs, what may go wrong. */
export const programmeLists: readonly Batch[] = [
  {
    on: [1, 2],
    who: manager,
    register: 'magnitude',
    rows: () =>
      filled({
        businessFocus: {
          size: 4,
          changes: 'Purchasing and marketing plan by customer segment, no longer by label.',
          stays: 'We go on selling music, in nine shops and on the web.',
          people: 48,
          hurdle: 'Buyers are paid by the margin of their labels.',
        },
        organisationalStructure: {
          size: 5,
          changes: 'Three segment teams answer for all that their customers meet.',
          stays: 'Shops keep their managers and their opening hours.',
          people: 171,
          hurdle: 'Nobody has led a team across departments before.',
        },
        businessMetrics: {
          size: 3,
          changes: 'One list of customer measures replaces five reports.',
          stays: 'The books are closed as before.',
          people: 26,
          hurdle: 'Departments count returns in different ways.',
        },
        customerInteraction: {
          size: 4,
          changes: 'Customers hear from us when it helps them, and get one answer.',
          stays: 'Nobody is called who has not asked for it.',
          people: 110,
          hurdle: 'Campaigns are planned half a year ahead.',
        },
        technology: {
          size: 2,
          changes: 'One record for each customer, in the shop and on the web.',
          stays: 'The tills, which are new.',
          people: 35,
          hurdle: 'Three systems know the same customer by three numbers.',
        },
      }),
  },
  {
    on: [1, 2],
    who: manager,
    register: 'dependencies',
    rows: () =>
      filled({
        'businessFocus-organisationalStructure': { strength: 5 },
        'businessFocus-businessMetrics': { strength: 4 },
        'businessFocus-customerInteraction': { strength: 4 },
        'businessFocus-technology': { strength: 2 },
        'organisationalStructure-businessMetrics': { strength: 4 },
        'organisationalStructure-customerInteraction': { strength: 5 },
        'organisationalStructure-technology': { strength: 2 },
        'businessMetrics-customerInteraction': { strength: 3 },
        'businessMetrics-technology': { strength: 3 },
        'customerInteraction-technology': { strength: 4 },
      }),
  },
  {
    // Gate 1 passed two weeks ago: the areas that move strongly with focus are looked at.
    on: [10, 8],
    who: lead,
    register: 'dependencies',
    rows: ({ day }) => [
      ...change([1], {
        checkedOn: day(10, 7),
        finding: 'Teams exist, but light starters became a focus segment without being understood.',
      }),
      ...change([2], { checkedOn: day(10, 7), finding: 'The list of measures names every segment.' }),
      ...change([3], { checkedOn: day(10, 7), finding: 'The contact plan still lists campaigns by label.' }),
    ],
  },
  {
    on: [1, 2],
    who: manager,
    register: 'successNeeds',
    rows: ({ seat }) =>
      filled({
        centre: {
          how: 'The board took “they come back because they like to” into the company’s strategy.',
          owner: seat('sponsor'),
          state: 'inPlace',
        },
        team: {
          how: 'Four people for the whole programme, from analytics, shops and service.',
          rights: 'It decides how segments are served, and has a say in every campaign.',
          owner: seat('manager'),
          state: 'inPlace',
        },
        budget: {
          how: 'Set aside for three years; each release rests on the step before it.',
          amount: usd(652_000),
          owner: seat('finance'),
          state: 'agreed',
        },
        partners: {
          how: 'A research house asks customers; a data protection office checks what we keep.',
          owner: seat('risk'),
          state: 'agreed',
        },
      }),
  },
  {
    on: [1, 2],
    who: lead,
    register: 'visionSigns',
    rows: ({ day, objective }) =>
      entries(
        {
          sign: 'A customer who calls is greeted with the order before the call.',
          where: 'Any call to customer service',
          objective: objective('repeat-purchase-rate'),
          by: day(18, 1),
          state: 'expected',
        },
        {
          sign: 'Each segment has a name on the wall of one team.',
          where: 'The floor of the segment teams',
          objective: objective('lapsed-share-90d'),
          by: day(9, 1),
          state: 'expected',
        },
        {
          sign: 'The weekly board page begins with customers, not with titles.',
          where: 'The weekly board page',
          objective: objective('average-order-value'),
          by: day(24, 1),
          state: 'expected',
        },
      ),
  },
  {
    on: [9, 26],
    who: analyst,
    register: 'visionSigns',
    rows: ({ day }) =>
      change([2], {
        state: 'seen',
        proof: invented(`Clara Current, on the floor of the teams, ${day(9, 25)}`),
      }),
  },
  {
    on: [1, 2],
    who: manager,
    register: 'risks',
    rows: ({ day, seat }) => [
      ...filled({
        board: {
          reading: 'Leaders give 3.7 of 5 to “an investment over years”.',
          likelihood: 3,
          impact: 5,
          response: 'Each quarter the board sees what customers will be worth, beside what they cost.',
          owner: seat('sponsor'),
          reviewOn: day(13, 10),
          state: 'controlled',
        },
        fear: {
          reading: 'Half of the shop staff feel free to try things.',
          likelihood: 4,
          impact: 3,
          response: 'Shops try first, and what failed is told as openly as what worked.',
          owner: seat('operations'),
          reviewOn: day(13, 10),
          state: 'open',
        },
        difficulty: {
          reading: 'The widest gap is analysis: 3 of 5.',
          likelihood: 3,
          impact: 3,
          response: 'One area at a time leads; two analysts were hired.',
          owner: seat('manager'),
          reviewOn: day(14, 10),
          state: 'controlled',
        },
        overInvestment: {
          reading: 'Technology is planned at a third of the money and has none yet.',
          likelihood: 2,
          impact: 4,
          response: 'No money for systems before structure and measures are decided.',
          owner: seat('finance'),
          reviewOn: day(16, 10),
          state: 'controlled',
        },
        inHouse: {
          reading: 'No in-house choice so far.',
          likelihood: 2,
          impact: 3,
          response: 'Building ourselves is compared over three years.',
          owner: seat('risk'),
          reviewOn: day(16, 10),
          state: 'open',
        },
        headcount: {
          reading: 'Six of eight added people are in the budget.',
          likelihood: 4,
          impact: 3,
          response: 'Two people move from campaign planning to the segment teams.',
          owner: seat('business'),
          reviewOn: day(13, 10),
          state: 'open',
        },
      }),
      ...entries({
        risk: 'Light starters take the welcome-back offers for advertising and refuse all contact',
        indicator: 'Share of light starters who ask not to be contacted',
        reading: 'Nine in a hundred.',
        likelihood: 3,
        impact: 4,
        response: 'At most one note a quarter for light starters.',
        owner: seat('customer'),
        reviewOn: day(13, 10),
        state: 'open',
      }),
    ],
  },
  {
    on: [1, 2],
    who: lead,
    register: 'assumptions',
    rows: ({ day, seat }) =>
      entries(
        {
          assumption: 'Who bought for much in the first month stays worth more.',
          otherwise: 'We would divide customers by what they buy, not by how much.',
          owner: seat('analytics'),
          checkBy: day(6, 1),
          state: 'open',
        },
        {
          assumption: 'Customers read our e-mails.',
          otherwise: 'The welcome-back note goes out with the parcels.',
          owner: seat('operations'),
          checkBy: day(15, 1),
          state: 'open',
        },
        {
          assumption: 'Labels accept that we plan by segment.',
          otherwise: 'Purchasing needs other terms first.',
          owner: seat('business'),
          checkBy: day(8, 1),
          state: 'open',
        },
      ),
  },
  {
    on: [6, 10],
    who: analyst,
    register: 'assumptions',
    rows: () => [
      ...change([1], {
        finding: 'CDNOW: heavy starters bring more than half of the revenue in every month so far.',
        state: 'right',
      }),
      ...change([3], { finding: invented('Two of nineteen labels objected'), state: 'right' }),
    ],
  },
];
