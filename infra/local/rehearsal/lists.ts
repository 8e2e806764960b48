import type { EntryRow } from '#domain/register/decideEntries.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Desk } from '../story/desk.ts';
import { enterRows } from '../story/enterRows.ts';
import { on, type Scene } from '../story/scene.ts';
import { business, customer, finance, lead, leader, manager, office } from './cast.ts';

type Rows = (view: ProgrammeView) => readonly EntryRow[];
type List = {
  readonly on: string;
  readonly who: string;
  readonly register: string;
  readonly rows: Rows;
};

const entries = (...rows: readonly EntryRow['values'][]): readonly EntryRow[] =>
  rows.map((values) => ({ values }));

/** All that the method itself brings to a list, filled in alike. */
const allOf = (register: string, values: EntryRow['values']): readonly EntryRow[] =>
  (customerCentric.registers.find(({ key }) => key === register)?.preloaded ?? []).map(({ key }) => ({
    preloaded: key,
    values,
  }));

const seatOf = ({ seats }: ProgrammeView, name: string): string =>
  seats.find((seat) => seat.name === name)?.id ?? '';
const kpiOf = ({ kpis }: ProgrammeView, template: string): string =>
  kpis.find(({ definition }) => definition.template === template)?.id ?? '';

/** The least that the gates ask to be written down, of core and, before Gate 5, of technology. */
const lists: readonly List[] = [
  {
    on: '2026-12-11',
    who: office,
    register: 'visionSigns',
    rows: () =>
      entries({
        sign: 'Teams are called by their segment.',
        where: 'Any door',
        by: '2028-06-30',
        state: 'expected',
      }),
  },
  {
    on: '2026-12-11',
    who: office,
    register: 'successNeeds',
    rows: (view) =>
      allOf('successNeeds', {
        how: 'Decided by the board.',
        rights: 'Decides how segments are served.',
        amount: 90_000_000,
        owner: seatOf(view, 'Sponsor'),
        state: 'agreed',
      }),
  },
  {
    on: '2026-12-11',
    who: office,
    register: 'risks',
    rows: () => allOf('risks', { likelihood: 2, impact: 4, state: 'open' }),
  },
  {
    on: '2027-02-15',
    who: lead,
    register: 'units',
    rows: () => entries({ name: 'Sales', principle: 'products', target: 'customers', headcount: 40 }),
  },
  {
    on: '2027-08-10',
    who: lead,
    register: 'initiatives',
    rows: (view) =>
      entries({
        name: 'Welcome back',
        stage: 'customerInteraction',
        workstream: 'processes',
        kpi: kpiOf(view, 'repeat-purchase-rate'),
        state: 'draft',
      }),
  },
  {
    on: '2027-08-11',
    who: lead,
    register: 'needs',
    rows: ({ segments }) =>
      entries({
        need: 'Be remembered',
        segment: segments[2]?.id ?? '',
        evidence: 'Interviews',
        response: 'Orders are at hand in every call.',
        initiative: 'initiatives-0001',
        state: 'answered',
      }),
  },
  {
    on: '2027-12-15',
    who: lead,
    register: 'organisation',
    rows: ({ segments }) =>
      entries(...segments.map(({ id }) => ({ segment: id, team: 'units-0001', part: 'answers' }))),
  },
  {
    on: '2027-12-15',
    who: lead,
    register: 'interactions',
    rows: () =>
      entries({ name: 'An order', team: 'units-0001' }, { name: 'A complaint', team: 'units-0001' }),
  },
  {
    on: '2029-04-16',
    who: lead,
    register: 'arpe',
    rows: (view) =>
      entries(
        ...['acquisition', 'retention', 'penetration', 'efficiency'].map((kind) => ({
          segment: view.segments.find(({ focus }) => focus)?.id ?? '',
          kind,
          base: 'current',
          target: 20,
          kpi: kpiOf(view, 'repeat-purchase-rate'),
          by: '2029-12-31',
        })),
      ),
  },
  {
    // 170 of 200 are 85 per cent; Wilson's interval begins at 79.4, above the 60 that are asked.
    on: '2029-04-16',
    who: lead,
    register: 'experiences',
    rows: () =>
      entries({
        name: 'A delivery',
        rank: 1,
        asked: 200,
        satisfied: 170,
        improve: 'The hour of the day.',
        competitors: 'One is faster.',
        on: '2029-04-10',
        source: 'Research house',
      }),
  },
  {
    on: '2029-10-15',
    who: lead,
    register: 'technologies',
    rows: (view) =>
      entries({
        name: 'One customer record',
        need: 'needs-0001',
        use: 'Orders at hand in every call',
        owner: seatOf(view, 'Lead, Technology'),
        cost: 8_000_000,
        size: 75,
        covers: 85,
        disables: 10,
        votes: 30,
        votedOn: '2029-10-10',
        state: 'live',
      }),
  },
  {
    on: '2029-10-16',
    who: lead,
    register: 'requirements',
    rows: () =>
      entries({
        requirement: 'Show the last order in a call',
        need: 'needs-0001',
        weight: 'must',
        solution: 'technologies-0001',
        fit: 4,
      }),
  },
  {
    on: '2029-10-16',
    who: lead,
    register: 'sources',
    rows: () => entries({ source: 'One customer record', customers: 1000, matched: 920, on: '2029-10-15' }),
  },
  {
    on: '2029-10-16',
    who: lead,
    register: 'informationFit',
    rows: () => entries({ information: 'Orders', strategyFit: 4, workFit: 4, accessFit: 4 }),
  },
  {
    on: '2029-10-16',
    who: lead,
    register: 'systemOutcomes',
    rows: (view) => allOf('systemOutcomes', { kpi: kpiOf(view, 'identified-customer-share') }),
  },
  {
    on: '2029-10-16',
    who: lead,
    register: 'dataPractices',
    rows: (view) =>
      allOf('dataPractices', {
        state: 'working',
        proof: 'Audit of the data.',
        improved: 'Fewer wrong addresses.',
        owner: seatOf(view, 'Lead, Technology'),
      }),
  },
];

const ranking = { customers: 1, products: 2, sales: 3, costs: 5, growth: 6, people: 4 };
const attention = { products: 25, sales: 20, channels: 10, marketing: 10, service: 15, customers: 20 };
const wanted = { products: 15, sales: 15, channels: 10, marketing: 10, service: 10, customers: 40 };
const funded = { customers: 35, products: 25, sales: 20, costs: 10, growth: 5, people: 5 };

/** Lists, the leaders' answers and the stakeholders' ballot. @param rankingDates when leaders order their priorities */
export function listScenes(
  deskOf: () => Desk,
  rankingDates: readonly { readonly on: string; readonly quarter: string }[],
): readonly Scene[] {
  const ask = (who: string, key: string, path: string, body: object): Promise<unknown> =>
    deskOf().post(who, `/assessments/${key}/${path}`, body);
  return [
    ...lists.map(({ on: date, who, register, rows }): Scene => ({
      at: on(date, '13:00'),
      who,
      tells: `keeps the list ${register}`,
      play: async () => enterRows(deskOf(), who, register, rows(await deskOf().view())),
    })),
    {
      at: on('2026-12-11', '16:00'),
      who: leader,
      tells: 'stands behind the charter',
      play: () => ask(leader, 'charterWord', 'answers', { period: 'once', answer: { acknowledge: 1 } }),
    },
    ...rankingDates.map(({ on: date, quarter }): Scene => ({
      at: on(date),
      who: leader,
      tells: 'ranks the customer first again',
      play: () => ask(leader, 'priorities', 'answers', { period: quarter, answer: ranking }),
    })),
    {
      at: on('2027-08-12'),
      who: leader,
      tells: 'says where attention goes, and where it is to go; the office says where money goes',
      play: async () => {
        await ask(leader, 'focus', 'answers', { period: '2027-Q3', answer: attention });
        await ask(lead, 'focus', 'targets', { targets: [{ on: '2028-12-31', values: wanted }] });
        const share = { period: '2027-Q3', values: funded, n: 1, on: '2027-08-12', source: 'Budget' };
        await ask(lead, 'priorityShare', 'results', { items: [share] });
      },
    },
    {
      at: on('2028-05-15'),
      who: manager,
      tells: 'and three more choose the KPIs they need',
      play: async () => {
        const { kpis } = await deskOf().view();
        const answer = Object.fromEntries(kpis.map(({ id }) => [id, 1]));
        // Half of the eight who hold a seat show the result.
        for (const who of [manager, business, finance, customer])
          await ask(who, 'metricsBallot', 'answers', { period: '2028-Q2', answer });
      },
    },
  ];
}
