import { addDays } from '#domain/calendar/plainDate.ts';
import { proposedPlan } from '#domain/methodology/plan.ts';
import { programmeEnd } from '#domain/programme/time.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Desk } from '../story/desk.ts';
import { found } from '../story/founding.ts';
import type { Player } from '../story/player.ts';
import { on, type Scene } from '../story/scene.ts';
import { demoZone, type DemoCalendar } from './calendar.ts';
import {
  analyst,
  charterWords,
  lead,
  leader,
  manager,
  memberRoles,
  operations,
  seatNames,
  seats,
} from './cast.ts';
import { cdnowSegments, readCdnow, segmentNames } from './cdnow.ts';
import { gateScenes } from './gateScenes.ts';
import {
  cdnowDefinitions,
  demoObjectives,
  inOrderOfDrives,
  inventedDefinitions,
  withDrives,
} from './kpis.ts';
import { methodScenes } from './method/methodScenes.ts';
import { milestoneRow, plannedMilestones } from './milestones.ts';
import { milestoneScenes } from './milestoneScenes.ts';
import { historyFile, idsIn, inventedHistory, monthEntries, slip } from './numbers.ts';

const horizonMonths = 36;
const months = Array.from({ length: 12 }, (_, place) => place + 1);

/** The instant the demo begins: four weeks before the programme's start. */
export function demoBegins(calendar: DemoCalendar): string {
  return on(addDays(calendar.startOn, -28), '08:00');
}

/**
 * The demo's story: a fictional retailer's first twelve months. `founded` is told the programme's id as soon as there is one.
 */
export function demoScenes(
  player: Player,
  calendar: DemoCalendar,
  founded: (programme: string) => Promise<void>,
): readonly Scene[] {
  const { day } = calendar;
  const values = readCdnow();
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
  const charter = {
    ...charterWords,
    startOn: calendar.startOn,
    horizonMonths,
    timeZone: demoZone,
    currency: 'USD',
    fiscalCalendar: { kind: 'months', startMonth: 1, namedAfterEnd: false },
  } as const;

  const preparing = [
    scene(on(addDays(calendar.startOn, -28)), manager, 'founds the programme', async () => {
      const plan = proposedPlan(customerCentric, calendar.startOn, horizonMonths);
      desk = await found(player, { manager, charter, plan, seats, members: memberRoles });
      await founded(desk.programme);
    }),
    scene(
      on(addDays(calendar.startOn, -24)),
      manager,
      'records the analysis and where leaders rank the customer',
      () =>
        deskOf().edit(manager, 'programme', deskOf().programme, '', {
          diagnosis: {
            on: addDays(calendar.startOn, -26),
            strengths: 'Many people try us: three months brought 23,570 new customers.',
            weaknesses: 'Few come back, and nobody answers for those who do not.',
          },
          customerPriority: { rank: 1, leaders: 9, on: addDays(calendar.startOn, -25) },
          limits: { ...customerCentric.limits, closeAfterDays: calendar.closeAfterDays },
        }),
    ),
    scene(on(addDays(calendar.startOn, -20)), lead, 'describes three customer segments', () =>
      deskOf().post(lead, '/segments', { items: segmentRows(calendar) }),
    ),
    scene(on(day(1, 2), '08:00'), lead, 'defines the KPIs and the objectives', async () => {
      const view = await deskOf().view();
      const seatId = (name: string) => view.seats.find((seat) => seat.name === name)?.id ?? '';
      const owners = { analytics: seatId(seatNames.analytics), operations: seatId(seatNames.operations) };
      const items = [
        ...cdnowDefinitions(calendar, values, idsIn(view).segment, owners),
        ...inventedDefinitions(calendar, owners),
      ];
      for (const definitions of inOrderOfDrives(items)) {
        const { kpi } = idsIn(await deskOf().view());
        await deskOf().post(lead, '/kpis', { items: definitions.map((one) => withDrives(one, kpi)) });
      }
      const ids = idsIn(await deskOf().view());
      const objectives = demoObjectives(programmeEnd(charter), owners.analytics, ids.kpi);
      await deskOf().post(lead, '/objectives', { items: objectives });
    }),
    scene(on(day(1, 2), '09:30'), analyst, 'imports the months before the start', async () => {
      const { kpis } = await deskOf().view();
      const nameOf = (template: string) =>
        kpis.find(({ definition }) => definition.template === template)?.definition.name ?? '';
      await deskOf().importFile(
        analyst,
        'customer-kpis-before-the-start.csv',
        historyFile(calendar, values, nameOf),
      );
      const ids = idsIn(await deskOf().view());
      await deskOf().measure(analyst, inventedHistory(calendar, ids, 'analytics'));
      await deskOf().measure(operations, inventedHistory(calendar, ids, 'operations'));
    }),
    scene(on(day(1, 2), '14:00'), lead, 'plans the milestones', async () => {
      const { seats: held } = await deskOf().view();
      const seatId = (name: string) => held.find((seat) => seat.name === name)?.id ?? '';
      const items = plannedMilestones(calendar).map((one) => milestoneRow(one, seatId));
      await deskOf().post(lead, '/milestones', { items });
    }),
  ];

  const measuring = months.map((month) => {
    const at = month === 12 ? calendar.hoursAgo(3) : on(calendar.entryOn(month), '08:00');
    return scene(at, analyst, `enters the numbers of ${calendar.month(month)}`, async () => {
      const ids = idsIn(await deskOf().view());
      for (const { who, items } of monthEntries(calendar, values, ids, month))
        await deskOf().measure(who, items);
    });
  });

  return [
    ...preparing,
    ...measuring,
    scene(on(day(5, 20)), analyst, 'corrects the third month', async () => {
      const ids = idsIn(await deskOf().view());
      const note = `CDNOW. Two digits were swapped: ${slip.typed} was typed for ${slip.value}.`;
      const period = calendar.month(slip.month);
      await deskOf().measure(analyst, [
        { kpi: ids.kpi(slip.kpi), segment: slip.segment, period, value: slip.value, state: 'final', note },
      ]);
    }),
    scene(on(day(7, 10)), manager, 're-plans the metrics area', async () => {
      const to = day(22, 1);
      const reason = 'The shop system is replaced first; measures from it come three months later.';
      const move = { reading: 'approved', to, reason } as const;
      await deskOf().edit(manager, 'stage', 'businessMetrics', '/stages/businessMetrics', {
        moves: [{ which: 'end', ...move }],
      });
      await deskOf().edit(manager, 'gate', 'gate3', '/gates/gate3', { moves: [{ which: 'due', ...move }] });
    }),
    scene(
      on(day(10, 6)),
      lead,
      'makes light starters a focus segment before they are understood',
      async () => {
        const id = await deskOf().segment(segmentNames['light-starters']);
        await deskOf().edit(lead, 'segment', id, `/segments/${id}`, {
          changes: { focus: true },
          reason: 'They are a third of all customers.',
        });
      },
    ),
    scene(on(day(11, 18)), leader, 'states how the programme stands', () =>
      deskOf().post(leader, '/statements', {
        health: 'onTrack',
        text: 'More customers come back than would have anyway. The structure decides the next half-year.',
      }),
    ),
    ...methodScenes(calendar, deskOf),
    ...gateScenes(player, calendar, deskOf),
    ...milestoneScenes(calendar, deskOf),
  ];
}

function segmentRows(calendar: DemoCalendar) {
  const said = (text: string) => ({
    text,
    on: addDays(calendar.startOn, -21),
    source: 'Invented for the demo',
  });
  const customers = { 'light-starters': 7938, 'middle-starters': 7778, 'heavy-starters': 7854 };
  return cdnowSegments.flatMap((key) => {
    if (key === 'all') return [];
    const isFocus = key === 'heavy-starters';
    return [
      {
        name: segmentNames[key],
        description: 'By the value of a customer’s purchases in the first month.',
        customers: customers[key],
        focus: isFocus,
        from: calendar.month(-5),
        value: said('Revenue per customer differs four to one between heavy and light starters.'),
        behaviours: said('Most buy once or twice and then pause for months.'),
        ...(isFocus && { attitudes: said('They like to be recognised and dislike being pushed.') }),
      },
    ];
  });
}
