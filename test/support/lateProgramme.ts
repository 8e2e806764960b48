import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import { gateOfStage, type GateKey } from '#domain/gate/gateKey.ts';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { proposedPlan } from '#domain/methodology/plan.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { kpiLibrary } from '#methodology/customerCentric/kpiLibrary.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import {
  analyst,
  business,
  customer,
  finance,
  lead,
  leader,
  manager,
  memberRoles,
  risk,
  seatNames,
  seats,
} from '#infra/local/demo/cast.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { found } from '#infra/local/story/founding.ts';
import type { Sender } from '#infra/local/story/player.ts';
import { agreeOnNeeds, askAboutFocus, keepEntries, nameUnits, reasonsFor } from '#test/fuzz/methodAsked.ts';

/** One KPI of each class, and at least one of each area. */
const chosen = [
  'lapsed-share-90d',
  'segment-owner-coverage',
  'kpi-based-decisions',
  'average-order-value',
  'on-time-delivery',
  'self-service-share',
] as const;

const voters = {
  programme: [manager, seatNames.manager],
  business: [business, seatNames.business],
  finance: [finance, seatNames.finance],
  risk: [risk, seatNames.risk],
  customer: [customer, seatNames.customer],
} as const;
const citedKpi = 'Delivered when promised';

/**
 * A programme whose five areas have all passed their gates: what is left is its closing decision. All of it happens now,
 * for a decision asks what is measured, not how long it took.
 */
export async function lateProgramme(player: Sender, name: string): Promise<Desk> {
  const today = player.now().slice(0, 10);
  const thisMonth = `${today.slice(0, 7)}-01`;
  const monthsAgo = (months: number): string => addMonths(thisMonth, -months).slice(0, 7);
  const desk = await found(player, {
    manager,
    charter: {
      name,
      vision: 'Guests come back because we know them.',
      definition: 'Customer management is how the whole company wins, keeps and develops customers.',
      mandate: 'The sponsor decides on the five areas and their money.',
      startOn: today,
      horizonMonths: 36,
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: false },
    },
    plan: proposedPlan(customerCentric, today, 36),
    seats,
    members: memberRoles,
  });
  await desk.edit(manager, 'programme', desk.programme, '', {
    diagnosis: { on: addDays(today, -9), strengths: 'Our people.', weaknesses: 'No hotel knows another.' },
    customerPriority: { rank: 1, leaders: 9, on: addDays(today, -8) },
  });
  const understood = { text: 'They travel in July.', on: addDays(today, -7), source: 'Interviews' };
  const segment = { name: 'Families', description: 'Two stays a year', focus: true, from: monthsAgo(3) };
  await desk.post(lead, '/segments', {
    items: [{ ...segment, value: understood, behaviours: understood, attitudes: understood }],
  });
  const whole = ['all', await desk.segment('Families')];
  const each = <Value>(value: Value) => Object.fromEntries(whole.map((one) => [one, value]));
  const ownerSeat = await desk.seat(seatNames.analytics);
  const definitions = kpiLibrary
    .filter(({ key }) => chosen.some((one) => one === key))
    .map((template) => ({
      ...definitionFrom(template, 'en'),
      entry: 'value',
      ownerSeat,
      baselines: each({ value: 50, period: monthsAgo(2), on: addDays(today, -5), source: 'Hotels' }),
      doNothing: {},
      trajectories: each([{ period: monthsAgo(1), value: 50 }]),
    }));
  await desk.post(lead, '/kpis', { items: definitions.filter(({ name: of }) => of === citedKpi) });
  // All others move the one that an objective is about.
  const drives = [{ kpi: await desk.kpi(citedKpi), lagMonths: 3 }];
  const others = definitions.filter(({ name: of }) => of !== citedKpi);
  await desk.post(lead, '/kpis', { items: others.map((one) => ({ ...one, drives })) });
  const { kpis } = await desk.view();
  const range = { from: 5, to: 10, unit: 'percent', against: 'baseline', segment: 'all' } as const;
  await desk.post(lead, '/objectives', {
    items: [
      {
        ...range,
        name: 'Guests get what was promised',
        verb: 'increase',
        kpi: await desk.kpi(citedKpi),
        by: addMonths(today, 30),
        stage: 'customerInteraction',
      },
    ],
  });
  await desk.measure(
    analyst,
    kpis.flatMap(({ id }) =>
      whole.map((one) => ({
        kpi: id,
        segment: one,
        period: monthsAgo(1),
        value: 50,
        state: 'final' as const,
      })),
    ),
  );
  await writeDown(desk, today);
  await approve(desk, 'gate0');
  for (const stage of stageKeys) {
    await desk.startStage(manager, stage, 'Its KPI has an owner, a baseline and a target.');
    await approve(desk, gateOfStage[stage]);
  }
  return desk;
}

/** What gates 0 to 5 ask to be written down, where no reason can stand for it. */
async function writeDown(desk: Desk, today: string): Promise<void> {
  await agreeOnNeeds(desk, lead, seatNames.sponsor);
  await askAboutFocus(desk, { manager, leaders: [leader, finance, risk], today });
  await nameUnits(desk, lead);
  const segment = await desk.segment('Families');
  const kpi = await desk.kpi(citedKpi);
  const owner = await desk.seat(seatNames.operations);
  await keepEntries(desk, lead, 'organisation', [
    { values: { segment, team: 'units-0001', part: 'answers' } },
  ]);
  const need = { need: 'Be known', segment, evidence: 'Interviews', state: 'open' };
  await keepEntries(desk, lead, 'needs', [{ values: need }]);
  const target = { segment, base: 'current', target: 5, kpi, by: addMonths(today, 30) };
  const kinds = ['acquisition', 'retention', 'penetration', 'efficiency'];
  await keepEntries(
    desk,
    lead,
    'arpe',
    kinds.map((kind) => ({ values: { ...target, kind } })),
  );
  // Of 200 guests 170: 85 per cent, with an interval from 79.4 on.
  const asked = { rank: 1, asked: 200, satisfied: 170, improve: 'Keys.', competitors: 'Breakfast.' };
  await keepEntries(desk, lead, 'experiences', [
    { values: { name: 'Arriving', ...asked, on: today, source: 'Desk' } },
  ]);
  const tool = {
    name: 'One list of guests',
    need: 'needs-0001',
    use: 'Arrivals',
    owner,
    cost: 100,
    size: 75,
  };
  await keepEntries(desk, lead, 'technologies', [{ values: { ...tool, covers: 80, state: 'live' } }]);
  await keepEntries(desk, lead, 'requirements', [
    {
      values: {
        requirement: 'Know a guest',
        need: 'needs-0001',
        weight: 'must',
        solution: 'technologies-0001',
      },
    },
  ]);
  await keepEntries(desk, lead, 'sources', [
    { values: { source: 'Bookings', customers: 100, matched: 95, on: today } },
  ]);
  const practices = customerCentric.registers.find(({ key }) => key === 'dataPractices')?.preloaded ?? [];
  const working = { state: 'working', proof: 'Looked at.', improved: 'Arrivals.', owner };
  await keepEntries(
    desk,
    lead,
    'dataPractices',
    practices.map(({ key }) => ({ preloaded: key, values: working })),
  );
}

/** A request with all its votes but those of `without`, which are left to whoever comes next. */
export async function approve(
  desk: Desk,
  gate: GateKey,
  options: {
    readonly without?: keyof typeof voters;
    readonly overrides?: Readonly<Record<string, string>>;
  } = {},
): Promise<void> {
  const { without, overrides } = options;
  const [on] = new Date().toISOString().split('T');
  const report = {
    title: 'Report',
    version: '1',
    link: 'https://example.com/report',
    on: on ?? '',
    authors: [],
  };
  await desk.requestApproval(lead, gate, {
    comment: 'All that was promised is there.',
    evidence: [report],
    overrides: { ...reasonsFor(gate), ...overrides },
  });
  for (const rule of (await desk.view()).gates[gate].policy) {
    if (rule.class === without) continue;
    const [who, seat] = voters[rule.class];
    await desk.vote(who, gate, seat, 'go', { kpi: citedKpi, comment: 'The numbers are in and they hold.' });
  }
}
