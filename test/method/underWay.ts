import type { GateKey } from '#domain/gate/gateKey.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { Got } from '../api/apiUnderTest.ts';
import { aKpi, anObjective } from '../api/wishes.ts';
import type { withMethod } from './methodUnderTest.ts';

type Method = ReturnType<typeof withMethod>;

/** Who speaks for each class of approvers. */
const voices = {
  programme: ['mona', 'Manager'],
  business: ['sam', 'Sponsor'],
  finance: ['fay', 'Finance'],
  customer: ['kim', 'Customer voice'],
  risk: ['rob', 'Risk'],
} as const;

/** What customers come first in, and what money, effort and decisions served. */
export const customersFirst = { customers: 1, products: 2, sales: 3, costs: 4, growth: 5, people: 6 };
export const customersSecond = { ...customersFirst, customers: 2, products: 1 };
export const mostToCustomers = { customers: 50, products: 20, sales: 10, costs: 10, growth: 5, people: 5 };

const classes = {
  businessFocus: 'customer',
  organisationalStructure: 'people',
  businessMetrics: 'profitability',
  customerInteraction: 'channel',
  technology: 'processes',
} as const;

/** A programme that goes through its gates by real requests and votes, for what can only be seen then. */
export function underWay(method: Method) {
  const { api, ids, send, done, kept } = method;
  const kpis: Record<string, string> = {};

  /** What Gate 0 asks: an analysis, a KPI an area that is ready, an objective each, and the four things success needs. */
  async function prepare(): Promise<void> {
    await api.signIn(['rob']);
    await done('addMembers', { items: [{ person: 'rob', role: 'approver' }] });
    const [risk = ''] = await madeIn('addSeats', {
      items: [{ kind: 'approver', name: 'Risk', class: 'risk', person: 'rob' }],
    });
    method.seats['Risk'] = risk;
    const programme = (await method.view()).programme;
    await done(
      'changeProgramme',
      { diagnosis: { on: '2027-02-20', strengths: 'Known brand', weaknesses: 'No single view' } },
      { headers: { 'if-match': `"${programme.version}"` } },
    );
    const ownerSeat = method.seats['Numbers'] ?? '';
    const ofStage = stageKeys.map((stage) =>
      aKpi({ name: `KPI of ${stage}`, stage, class: classes[stage], ownerSeat }),
    );
    const bare = (await method.view()).kpis.find(({ id }) => id === ids.kpi);
    const seen = { 'if-match': `"${bare?.version}"` };
    await done('changeKpi', { changes: { ownerSeat } }, { params: { id: ids.kpi }, headers: seen });
    const made = await method.madeBy('defineKpis', {
      items: [
        ...ofStage,
        aKpi({ name: 'Promises kept', stage: 'businessMetrics', class: 'proposition', ownerSeat }),
      ],
    });
    stageKeys.forEach((stage, place) => (kpis[stage] = made[place] ?? ''));
    const objectives = made.map((kpi, place) => anObjective(kpi, { name: `Objective ${place}` }));
    await done('addObjectives', { items: objectives });
    const agreed = { state: 'agreed', how: 'Written down', owner: method.seats['Manager'] ?? '' };
    await kept('successNeeds', [
      { preloaded: 'centre', ...agreed },
      { preloaded: 'team', ...agreed, rights: 'May change processes.' },
      { preloaded: 'budget', ...agreed, amount: 800_000 },
      { preloaded: 'partners', ...agreed },
    ]);
  }

  async function madeIn(name: 'addSeats', body: unknown): Promise<string[]> {
    const { json } = await done(name, body);
    return json.touched.filter(({ kind }) => kind === 'seat').map(({ id }) => id);
  }

  /** Asks for approval; every criterion that a reason may override gets one, but those of `unexplained`. */
  async function ask(gate: GateKey, unexplained: readonly string[] = [], person = 'lea'): Promise<Got> {
    const soft = method.pack.criteria.filter(
      (one) => one.gate === gate && one.severity === 'override' && !unexplained.includes(one.id),
    );
    const evidence = {
      title: 'Study',
      version: '1',
      link: 'https://example.com/s',
      on: '2027-02-25',
      authors: [],
    };
    const body = {
      asks: 'approve',
      comment: 'We are ready for it.',
      evidence: [evidence],
      overrides: Object.fromEntries(soft.map(({ id }) => [id, 'Not needed for this decision.'])),
    };
    return send('requestApproval', body, { person: gate === 'gate0' ? 'mona' : person, params: { g: gate } });
  }

  const votes = async (gate: GateKey, person: string, seat: string): Promise<Got> => {
    const open = (await method.view()).gates[gate].submissions.at(-1);
    const ballot = { submission: open?.number ?? 0, outcome: 'go', comment: 'The numbers are there.' };
    const body = { ...ballot, seat: method.seats[seat] ?? '', kpi: kpis['businessFocus'] };
    return send('vote', body, { person, params: { g: gate } });
  };

  return {
    kpis,
    prepare,
    ask,
    votes,
    /** Criteria that a request is refused for. */
    async lacks(gate: GateKey, unexplained: readonly string[] = []): Promise<readonly string[]> {
      const { json } = await ask(gate, unexplained);
      if (json.code !== 'criteriaMissing') throw new Error(`The request was not refused so: ${json.code}`);
      return json['criteria'] as readonly string[];
    },
    /** Asks for a gate and has each class of its policy approve. */
    async pass(gate: GateKey): Promise<void> {
      const got = await ask(gate);
      if (got.status !== 200) throw new Error(`${gate} was not asked for: ${got.text}`);
      for (const rule of (await method.view()).gates[gate].policy) {
        const [person, seat] = voices[rule.class];
        const voted = await votes(gate, person, seat);
        if (voted.status !== 200) throw new Error(`${rule.class} did not vote on ${gate}: ${voted.text}`);
      }
    },
    start: (stage: StageKey): Promise<Got> =>
      send('startStage', { reason: 'The team is ready.' }, { params: { s: stage } }),
    /** Numbers of the months given for every KPI of the areas. */
    async measure(...months: readonly string[]): Promise<void> {
      const all = (await method.view()).kpis.map(({ id }) => id);
      const items = all.flatMap((kpi) =>
        months.map((period) => ({ kpi, segment: 'all', period, value: 21, state: 'final' })),
      );
      await done('measure', { items }, { person: 'tom' });
    },
    /** What Gate 1 and Gate 2 ask: customers first and seen so, the focus with its target, a team for each segment. */
    async meetFocusAndStructure(period: string): Promise<void> {
      await this.rank(period, customersFirst);
      await method.result('priorityShare', { period: '2027-Q1', values: mostToCustomers });
      const focus = { customers: 40, products: 60 };
      for (const person of ['sam', 'sue']) await method.answer('focus', person, focus, { period });
      const targets = [{ on: '2028-12-31', values: focus }];
      await done('setTargets', { targets }, { params: { a: 'focus' } });
      const rows = [ids.light, ids.heavy].map((segment) => ({
        segment,
        team: 'units-0001',
        part: 'answers',
      }));
      await kept('organisation', rows);
    },
    /** Leaders rank, and share out where they look; both are revealed. */
    async rank(period: string, ranking: Readonly<Record<string, number>>): Promise<void> {
      for (const person of ['sam', 'sue']) {
        const got = await method.answer('priorities', person, ranking, { period });
        if (got.status !== 200) throw new Error(`${person} did not rank: ${got.text}`);
      }
    },
  };
}
