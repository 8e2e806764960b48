import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import { periodOf, shiftPeriod } from '#domain/calendar/period.ts';
import { proposedPlan } from '#domain/methodology/plan.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { historyCsv, kpisOf, objectivesOf, valuesOf } from '#infra/local/rehearsal/outcomes.ts';
import { createDesk, type Desk } from '#infra/local/story/desk.ts';
import type { Player, Send } from '#infra/local/story/player.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { agreeOnNeeds, askAboutFocus, closeBallot, nameUnits, reasonsFor } from './methodAsked.ts';
import type { Part } from './target.ts';

/** Who founds a programme: commands as a part, through the API that is fuzzed, and people's ids. */
export type Founder = {
  readonly send: <Answer>(part: Part, command: Send) => Promise<Answer>;
  readonly idOf: (part: Part) => string;
  readonly today: string;
  /** Tells this programme from the others. */
  readonly number: number;
};

const horizonMonths = 24;

const roles: Readonly<Partial<Record<Part, MemberRole>>> = {
  leader: 'leader',
  lead: 'stageLead',
  team: 'teamMember',
  admin: 'programmeManager',
  finance: 'approver',
  business: 'approver',
  customer: 'customerVoice',
  auditor: 'auditor',
};

/** A programme that is being prepared. @returns its desk */
export async function foundDraft(founder: Founder): Promise<Desk> {
  const { send, idOf, today, number } = founder;
  const startOn = `${addMonths(today, -1).slice(0, 7)}-01`;
  const player: Pick<Player, 'send'> = { send: (subject, command) => send(subject as Part, command) };
  const seat = (kind: string, name: string, part: Part, more: object = {}) => ({
    kind,
    name,
    person: idOf(part),
    ...more,
  });
  const made = await send<{ readonly touched: readonly { readonly kind: string; readonly id: string }[] }>(
    'manager',
    {
      method: 'POST',
      path: '/api/programmes',
      body: {
        charter: {
          name: `Harbour ${number}`,
          vision: 'Every customer is known and served by one team.',
          definition: 'Managing what makes customers loyal.',
          mandate: 'The sponsor decides about structure and budget.',
          startOn,
          horizonMonths,
          timeZone: 'Europe/Madrid',
          currency: 'EUR',
          fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: false },
        },
        plan: proposedPlan(customerCentric, startOn, horizonMonths),
        seats: [
          seat('sponsor', 'Sponsor', 'leader'),
          seat('programmeManager', 'Manager', 'manager'),
          seat('approver', 'Finance', 'finance', { class: 'finance' }),
          seat('approver', 'Business', 'business', { class: 'business' }),
          seat('approver', 'Customer', 'customer', { class: 'customer' }),
          seat('kpiOwner', 'Analytics', 'team'),
          ...stageKeys.map((stage) => seat('stageLead', `Lead ${stage}`, 'lead', { stage })),
        ],
      },
    },
  );
  const id = made.touched.find(({ kind }) => kind === 'programme')?.id ?? '';
  const desk = createDesk(player, id, 'manager');
  const members = Object.entries(roles).map(([part, role]) => ({ person: idOf(part as Part), role }));
  await desk.post('manager', '/members', { items: members });
  await prepare(desk, startOn, today);
  return desk;
}

/** What Gate 0 asks for: analysis, segments, KPIs with numbers, objectives, what success needs; and milestones. */
async function prepare(desk: Desk, startOn: string, today: string): Promise<void> {
  const before = addDays(startOn, -20);
  await desk.edit('admin', 'programme', desk.programme, '', {
    diagnosis: { on: addDays(before, -5), strengths: 'Many try us.', weaknesses: 'Few come back.' },
    customerPriority: { rank: 1, leaders: 9, on: before },
  });
  const said = (text: string) => ({ text, on: before, source: 'Interviews' });
  const understood = {
    value: said('Orders tell it.'),
    behaviours: said('They buy in bursts.'),
    attitudes: said('They like to be known.'),
  };
  const segment = { description: '', focus: true, from: shiftPeriod(periodOf(startOn, 'month'), -6) };
  await desk.post('lead', '/segments', { items: [{ ...segment, ...understood, name: 'Heavy starters' }] });
  const { segments, seats } = await desk.view();
  const plan = {
    baselineMonth: shiftPeriod(periodOf(startOn, 'month'), -1),
    lastMonth: shiftPeriod(periodOf(startOn, 'month'), horizonMonths),
    baselineOn: before,
  };
  const owner = seats.find(({ name }) => name === 'Analytics')?.id ?? '';
  const manager = seats.find(({ name }) => name === 'Manager')?.id ?? '';
  const names = ['all', ...segments.map(({ id }) => id)];
  await desk.post('lead', '/kpis', { items: kpisOf(plan, names, owner) });
  const { kpis } = await desk.view();
  const idOf = (name: string) => kpis.find(({ definition }) => definition.name === name)?.id ?? '';
  await desk.post('lead', '/objectives', { items: objectivesOf(addDays(today, 500), idOf) });
  const milestone = {
    acceptance: 'Anyone can see that it is done.',
    stage: 'businessFocus',
    endangers: { kind: 'gate', id: 'gate1' },
    ownerSeat: owner,
    confirmSeat: manager,
    dependsOn: [],
  };
  const dated = [
    { ...milestone, name: 'Segments chosen', on: addDays(today, 30) },
    { ...milestone, name: 'Teams named', on: addDays(today, 90) },
  ];
  await desk.post('lead', '/milestones', { items: dated });
  await agreeOnNeeds(desk, 'lead', 'Manager');
  const nameOf = (id: string) => segments.find((one) => one.id === id)?.name ?? '';
  await desk.importFile('team', 'history.csv', historyCsv(plan, kpis, nameOf));
  const month = periodOf(today, 'month');
  await desk.measure('team', valuesOf(plan, shiftPeriod(month, -1), kpis));
  await desk.measure('team', valuesOf(plan, month, kpis));
}

/** Takes a draft through its decisions: started, one area paused, taken up again and approved with a condition. */
export async function bringToLife(desk: Desk, { idOf, today, send }: Founder): Promise<void> {
  const said = { comment: 'The evidence is sound and the numbers are in.', kpi: 'Repeat purchase rate' };
  const vote = (
    part: Part,
    seat: string,
    gate: 'gate0' | 'gate1',
    outcome: 'go' | 'hold',
    more: object = {},
  ) => desk.vote(part, gate, seat, outcome, { ...said, ...more });
  const overrides = reasonsFor('gate0');
  await desk.requestApproval('admin', 'gate0', { comment: 'All is written down.', overrides });
  await desk.post('admin', '/gates/gate0/retractions', { reason: 'One line was missing in it.' });
  await desk.requestApproval('admin', 'gate0', { comment: 'All is written down and measured.', overrides });
  await vote('business', 'Business', 'gate0', 'go');
  await vote('finance', 'Finance', 'gate0', 'go');
  await nameUnits(desk, 'team');
  for (const stage of ['businessFocus', 'organisationalStructure'] as const)
    await desk.startStage('manager', stage, 'Its KPI has an owner, a baseline and a target.');

  const evidence = [
    { title: 'Report', version: '1', link: 'https://example.com/1', on: today, authors: [idOf('lead')] },
  ];
  const holdUntil = addDays(today, 60);
  await askAboutFocus(desk, { manager: 'admin', leaders: ['leader'], today });
  const asked = { evidence, overrides: reasonsFor('gate1') };
  await desk.requestApproval('lead', 'gate1', { comment: 'The customer comes first.', ...asked });
  await vote('business', 'Business', 'gate1', 'hold', { holdUntil });
  await vote('customer', 'Customer', 'gate1', 'hold', { holdUntil });
  await desk.post('manager', '/stages/businessFocus/resumption', { reason: 'The audit ended early.' });
  await desk.requestApproval('lead', 'gate1', { comment: 'The customer still comes first.', ...asked });
  await vote('manager', 'Manager', 'gate1', 'go');
  await vote('business', 'Business', 'gate1', 'go');
  await desk.vote('customer', 'gate1', 'Customer', 'conditionalGo', {
    ...said,
    conditions: [{ text: 'Budgets follow.', ownerSeat: 'Lead businessFocus', by: addDays(today, 90) }],
  });
  const condition = (await desk.view()).gates.gate1.conditions[0]?.id ?? '';
  await desk.post('lead', `/gates/gate1/conditions/${condition}/clearances`, {
    note: 'They do since today.',
  });
  await closeBallot(desk, { manager: 'manager', voters: ['finance', 'business'], today });
  await work(desk, today);
  await changeHands(desk, send, idOf, today);
}

/** The running work: words, moves, reports, and edits of every kind. */
async function work(desk: Desk, today: string): Promise<void> {
  const reason = 'We learned more since then.';
  const later = (which: string, to: string) => ({ moves: [{ which, reading: 'forecast', to, reason }] });
  await desk.post('leader', '/statements', { health: 'onTrack', text: 'We are where we said.' });
  await desk.edit('admin', 'stage', 'technology', '/stages/technology', later('end', addDays(today, 700)));
  await desk.edit('admin', 'gate', 'gate5', '/gates/gate5', later('due', addDays(today, 700)));
  await desk.moveMilestone('team', 'Segments chosen', {
    reading: 'forecast',
    to: addDays(today, 40),
    reason,
  });
  const done = await desk.milestone('Segments chosen');
  await desk.post('team', `/milestones/${done}/reports`, { doneOn: today, note: '' });
  await desk.post('manager', `/milestones/${done}/confirmations`, { confirmed: true, note: '' });
  const view = await desk.view();
  const edited = [
    ['milestone', 'milestones', view.milestones.find(({ id }) => id !== done)],
    ['objective', 'objectives', view.objectives[0]],
    ['segment', 'segments', view.segments[0]],
    ['seat', 'seats', view.seats.find(({ name }) => name === 'Business')],
  ] as const;
  for (const [kind, path, one] of edited)
    await desk.edit('admin', kind, one?.id ?? '', `/${path}/${one?.id ?? ''}`, {
      changes: { name: `${one?.name ?? ''} renamed` },
      reason,
    });
  const kpi = view.kpis[0];
  await desk.edit('admin', 'kpi', kpi?.id ?? '', `/kpis/${kpi?.id ?? ''}`, {
    changes: { note: 'Counted anew' },
    reason,
  });
}

/** People and seats come and go, and what was added is removed again. */
async function changeHands(
  desk: Desk,
  send: Founder['send'],
  idOf: Founder['idOf'],
  today: string,
): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const outsider = idOf('outsider');
  const seat = { kind: 'kpiOwner', name: 'For a while' };
  const { seats, kpis, view } = { ...(await desk.view()), view: await desk.view() };
  const owner = seats.find(({ name }) => name === 'Analytics')?.id ?? '';
  await desk.post('manager', '/members', { items: [{ person: outsider, role: 'teamMember' }] });
  await desk.edit('manager', 'member', outsider, `/members/${outsider}`, { changes: { role: 'auditor' } });
  await desk.post('manager', '/seats', { items: [seat] });
  await desk.post('lead', '/segments', {
    items: [{ name: 'For a while', description: '', focus: false, from: today.slice(0, 7) }],
  });
  const objective = view.objectives.map(
    ({ id: _id, version: _version, edits: _edits, recordedOn: _on, ...one }) => one,
  )[0];
  await desk.post('lead', '/objectives', { items: [{ ...objective, name: 'For a while' }] });
  const definition = { ...kpis[0]?.definition, name: 'For a while', ownerSeat: owner };
  await desk.post('lead', '/kpis', { items: [definition] });
  await desk.post('lead', '/milestones', {
    items: [
      {
        name: 'For a while',
        acceptance: 'It is gone.',
        stage: 'technology',
        endangers: { kind: 'gate', id: 'gate5' },
        ownerSeat: owner,
        confirmSeat: seats.find(({ name }) => name === 'Manager')?.id,
        on: addDays(today, 100),
        dependsOn: [],
      },
    ],
  });
  const after = await desk.view();
  for (const [path, one] of temporary(after, outsider))
    await send('manager', {
      method: 'DELETE',
      path: `${base}/${path}/${one.id}`,
      body: { reason: 'It was for a while only.' },
      version: one.version,
    });
}

function temporary(
  view: ProgrammeView,
  outsider: string,
): readonly (readonly [path: string, one: { readonly id: string; readonly version: number }])[] {
  const named = <One extends { readonly name: string }>(ones: readonly One[]) =>
    ones.filter(({ name }) => name === 'For a while');
  return [
    ...view.members.filter(({ id }) => id === outsider).map((one) => ['members', one] as const),
    ...named(view.seats).map((one) => ['seats', one] as const),
    ...named(view.segments).map((one) => ['segments', one] as const),
    ...named(view.objectives).map((one) => ['objectives', one] as const),
    ...named(view.milestones).map((one) => ['milestones', one] as const),
    ...view.kpis
      .filter(({ definition }) => definition.name === 'For a while')
      .map((one) => ['kpis', one] as const),
  ];
}
