import { lastDayOf, nextPeriod, periodOf, periodRange, periodStart } from '#domain/calendar/period.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { proposedPlan } from '#domain/methodology/plan.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Desk } from '../story/desk.ts';
import { found } from '../story/founding.ts';
import type { Player } from '../story/player.ts';
import { on, type Scene } from '../story/scene.ts';
import { analyst, lead, leader, manager, memberRoles, office, seats } from './cast.ts';
import { gateScenes } from './gates.ts';
import { listScenes } from './lists.ts';
import { milestone, milestoneScenes, milestones } from './milestones.ts';
import { drivenBy, historyCsv, kpisOf, objectivesOf, segmentNames, valuesOf, type Plan } from './outcomes.ts';

export const rehearsalStart = '2027-01-01';
export const horizonMonths = 36;
const firstMonth = '2027-01';
const plan: Plan = { baselineMonth: '2026-11', lastMonth: '2029-12', baselineOn: '2026-12-10' };

/** The whole programme, from the day it is founded to the close of its last month. */
export function rehearsalScenes(player: Player): {
  readonly scenes: readonly Scene[];
  readonly desk: () => Desk;
} {
  let desk: Desk | undefined;
  const deskOf = (): Desk => {
    if (desk === undefined) throw new Error('The programme is founded first.');
    return desk;
  };
  const scene = (at: string, who: string, tells: string, play: () => Promise<unknown>): Scene => ({
    at,
    who,
    tells,
    play,
  });

  const founding = [
    scene(on('2026-11-02'), manager, 'founds the programme, with nine people and twelve seats', async () => {
      desk = await found(player, {
        manager,
        charter,
        plan: proposedPlan(customerCentric, rehearsalStart, horizonMonths),
        seats,
        members: memberRoles,
      });
    }),
    scene(on('2026-11-16'), office, 'records strengths, weaknesses and where leaders rank the customer', () =>
      deskOf().edit(office, 'programme', deskOf().programme, '', {
        customerPriority: { rank: 1, leaders: 9, on: '2026-11-16' },
        diagnosis: {
          on: '2026-11-13',
          strengths: 'Loyal heavy starters.',
          weaknesses: 'Nobody owns a segment.',
        },
      }),
    ),
    scene(on('2026-11-18'), lead, 'describes three customer segments', () =>
      deskOf().post(lead, '/segments', { items: segmentNames.map(segment) }),
    ),
    scene(on('2026-12-10', '09:00'), lead, 'defines twelve KPIs and four objectives', async () => {
      const held = await deskOf().view();
      const ids = segmentNames.map((name) => held.segments.find((one) => one.name === name)?.id ?? '');
      const owner = await deskOf().seat('Customer analytics');
      const items = kpisOf(plan, ['all', ...ids], owner);
      await deskOf().post(lead, '/kpis', { items: items.filter(({ role }) => role !== 'driver') });
      const { kpis } = await deskOf().view();
      const idOf = (name: string) => kpis.find((kpi) => kpi.definition.name === name)?.id ?? '';
      const drivers = items.filter(({ role }) => role === 'driver');
      await deskOf().post(lead, '/kpis', {
        items: drivers.map((one) => ({ ...one, drives: drivenBy(kpis) })),
      });
      await deskOf().post(lead, '/objectives', { items: objectivesOf('2029-12-31', idOf) });
    }),
    scene(on('2026-12-10', '11:00'), analyst, 'imports three months of history', async () => {
      const { kpis, segments } = await deskOf().view();
      const name = (id: string) => segments.find((one) => one.id === id)?.name ?? '';
      await deskOf().importFile(analyst, 'history.csv', historyCsv(plan, kpis, name));
    }),
    scene(on('2026-12-11'), lead, 'plans six milestones', async () => {
      const ownerSeat = await deskOf().seat('Customer analytics');
      const confirmSeat = await deskOf().seat('Programme manager');
      await deskOf().post(lead, '/milestones', {
        items: milestones.map((one) => milestone(one, ownerSeat, confirmSeat)),
      });
    }),
  ];
  return {
    desk: deskOf,
    scenes: [
      ...founding,
      ...starts.map(([date, stage]) =>
        scene(on(date, '10:00'), manager, `decides that ${areaOf(stage)} starts`, () =>
          deskOf().startStage(manager, stage, 'Its KPI has an owner, a baseline and a target.'),
        ),
      ),
      ...gateScenes(player, deskOf),
      scene(on('2028-04-12'), lead, 'clears the condition of Gate 2', async () => {
        const [condition] = (await deskOf().view()).gates.gate2.conditions;
        await deskOf().post(lead, `/gates/gate2/conditions/${condition?.id ?? ''}/clearances`, {
          note: 'The segment budgets stand in the ledger since 10 April.',
        });
      }),
      scene(on('2028-06-26'), manager, 'takes the paused metrics area up again, as the audit is done', () =>
        deskOf().post(manager, '/stages/businessMetrics/resumption', { reason: 'The audit ended early.' }),
      ),
      ...listScenes(
        deskOf,
        rankingDates.map((date) => ({ on: date, quarter: periodOf(date, 'quarter') })),
      ),
      ...milestoneScenes(deskOf),
      ...measuringScenes(deskOf),
      scene(on('2028-01-20'), leader, 'states that the programme is on track', () =>
        deskOf().post(leader, '/statements', {
          health: 'onTrack',
          text: 'We are where we said we would be.',
        }),
      ),
      scene(on('2030-01-12'), 'system', 'has closed the last month', async () => undefined),
    ],
  };
}

const charter = {
  name: 'Customer first',
  vision: 'Every customer is known, served by one team, and comes back gladly.',
  definition: 'Customer management is how the whole company wins and keeps customers.',
  mandate: 'The sponsor decides; the five areas change how everyone works.',
  startOn: rehearsalStart,
  horizonMonths,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: false },
} as const;

function areaOf(stage: StageKey): string {
  return customerCentric.stages.find(({ key }) => key === stage)?.name.en ?? stage;
}

const starts: readonly (readonly [string, StageKey])[] = [
  ['2027-01-04', 'businessFocus'],
  ['2027-01-04', 'businessMetrics'],
  ['2027-03-01', 'organisationalStructure'],
  ['2027-09-01', 'customerInteraction'],
  ['2028-08-01', 'technology'],
];

/** Asked again before half a year is over. */
const rankingDates = [
  '2027-04-12',
  '2027-08-09',
  '2027-12-13',
  '2028-05-08',
  '2028-10-09',
  '2029-03-12',
  '2029-08-13',
];

function segment(name: string, place: number) {
  const understood = (text: string) => ({ text, on: '2026-11-17', source: 'Interviews' });
  return {
    name,
    description: 'By the value of the first month.',
    focus: place === 2,
    from: firstMonth,
    value: understood('Their first orders tell what they are worth.'),
    behaviours: understood('They buy in bursts and then pause.'),
    attitudes: understood('They want to be recognised.'),
  };
}

/** Each month on the fifth, and one correction two months later. */
function measuringScenes(deskOf: () => Desk): readonly Scene[] {
  const monthly = periodRange(firstMonth, plan.lastMonth).map((month): Scene => ({
    at: on(addDays(periodStart(nextPeriod(month)), 4), '08:00'),
    who: analyst,
    tells: `enters the numbers of ${month}`,
    play: async () => deskOf().measure(analyst, valuesOf(plan, month, (await deskOf().view()).kpis)),
  }));
  const corrected = '2027-03';
  const correction: Scene = {
    at: on(addDays(lastDayOf('2027-05'), -5)),
    who: analyst,
    tells: `corrects the repeat purchase rate of ${corrected}`,
    play: async () =>
      deskOf().measure(analyst, [
        {
          kpi: await deskOf().kpi('Repeat purchase rate'),
          segment: 'all',
          period: corrected,
          value: 19.9,
          state: 'final',
          note: 'Test orders were counted.',
        },
      ]),
  };
  return [...monthly, correction];
}
