import { addDays } from '#domain/calendar/plainDate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { GateOutcome } from '#domain/gate/gate.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Desk, Said } from '../story/desk.ts';
import type { Player } from '../story/player.ts';
import { on, type Scene } from '../story/scene.ts';
import type { DemoCalendar } from './calendar.ts';
import { business, customer, finance, lead, manager, risk, seatNames } from './cast.ts';

/**
 * Gate 0 approved; Gate 1 sent back once, then approved with a condition; Gate 2 in review with two votes in. The request
 * was complete when it was made: two days later a month closed in which one number of its area is missing.
 */
export function gateScenes(player: Player, calendar: DemoCalendar, deskOf: () => Desk): readonly Scene[] {
  const { day, lastClose } = calendar;
  const evidence = (gate: GateKey, title: string, version: string, date: string) => [
    {
      title,
      version,
      link: `https://example.com/harbour-records/${gate}`,
      on: date,
      authors: [player.person(lead).id],
    },
  ];
  const request = (
    who: string,
    gate: GateKey,
    at: string,
    comment: string,
    proof?: ReturnType<typeof evidence>,
  ): Scene => ({
    at,
    who,
    tells: `requests approval of ${gate}`,
    play: () => deskOf().requestApproval(who, gate, { comment, ...(proof && { evidence: proof }) }),
  });
  const vote = (
    who: string,
    seat: string,
    gate: GateKey,
    at: string,
    outcome: GateOutcome,
    said: Said,
  ): Scene => ({
    at,
    who,
    tells: `votes ${outcome} on ${gate}: ${said.comment}`,
    play: () => deskOf().vote(who, gate, seat, outcome, said),
  });
  const start = (date: string, stage: StageKey, reason: string): Scene => ({
    at: on(date, '10:00'),
    who: manager,
    tells: `decides that ${stage} starts`,
    play: () => deskOf().startStage(manager, stage, reason),
  });
  const repeat = 'Repeat purchase rate';

  return [
    request(manager, 'gate0', on(day(1, 3), '09:00'), 'The baseline is measured and every area has a KPI.'),
    vote(business, seatNames.business, 'gate0', on(day(1, 3), '15:00'), 'go', {
      kpi: repeat,
      comment: 'We know where we stand before we start.',
    }),
    vote(finance, seatNames.finance, 'gate0', on(day(1, 4), '11:00'), 'go', {
      kpi: repeat,
      comment: 'The promises are ranges, and they are measured.',
    }),
    start(day(1, 5), 'businessFocus', 'The customer comes first from now on; the KPI is measured.'),
    start(day(1, 5), 'businessMetrics', 'Measures begin with the first area, not after it.'),
    start(day(3, 2), 'organisationalStructure', 'A new focus needs teams that can live it.'),
    start(
      day(9, 2),
      'customerInteraction',
      'The segments are chosen; we can begin to serve them differently.',
    ),

    request(
      lead,
      'gate1',
      on(day(8, 14), '09:00'),
      'Leaders rank the customer first and the focus segment is understood.',
      evidence('gate1', 'Business focus, closing report', '1', day(8, 12)),
    ),
    vote(business, seatNames.business, 'gate1', on(day(8, 15), '15:00'), 'recycle', {
      kpi: repeat,
      comment: 'Purchasing still plans by label and not by customer.',
    }),
    {
      at: on(day(8, 15), '17:00'),
      who: manager,
      tells: 'records that leaders rank the customer first again',
      play: () =>
        deskOf().edit(manager, 'programme', deskOf().programme, '', {
          customerPriority: { rank: 1, leaders: 9, on: day(8, 15) },
        }),
    },
    vote(customer, seatNames.customer, 'gate1', on(day(8, 16), '11:00'), 'recycle', {
      kpi: repeat,
      comment: 'Customers do not feel any of it yet; come back with purchasing.',
    }),
    request(
      lead,
      'gate1',
      on(day(9, 20), '09:00'),
      'Purchasing plans by segment since last month.',
      evidence('gate1', 'Business focus, closing report', '2', day(9, 19)),
    ),
    vote(manager, seatNames.manager, 'gate1', on(day(9, 21), '10:00'), 'go', {
      kpi: repeat,
      comment: 'What was asked for has been done.',
    }),
    vote(customer, seatNames.customer, 'gate1', on(day(9, 22), '10:00'), 'go', {
      kpi: repeat,
      comment: 'The right titles are there for heavy starters.',
    }),
    vote(business, seatNames.business, 'gate1', on(day(9, 23), '15:00'), 'conditionalGo', {
      kpi: repeat,
      comment: 'Good, if purchasing goes on like this for half a year.',
      conditions: [
        {
          text: 'Purchasing has planned by segment for six months.',
          ownerSeat: seatNames.business,
          by: day(15, 15),
        },
      ],
    }),

    {
      at: on(day(11, 6)),
      who: manager,
      tells: 'gives the finance seat to its deputy for the leave',
      play: () => leave(player, calendar, deskOf()),
    },
    request(
      lead,
      'gate2',
      on(addDays(lastClose, -2), '09:00'),
      'Every segment has its team, and every team its numbers.',
      evidence('gate2', 'Structure, closing report', '1', addDays(lastClose, -3)),
    ),
    vote(business, seatNames.business, 'gate2', on(addDays(lastClose, -1), '14:00'), 'go', {
      kpi: repeat,
      comment: 'The teams work; our people know whom to ask.',
    }),
    vote(risk, seatNames.finance, 'gate2', on(addDays(lastClose, -1), '16:30'), 'go', {
      kpi: repeat,
      comment: 'As deputy for finance: the segment budgets add up.',
    }),
  ];
}

/** The approver for finance is away until two weeks from now; her deputy holds the seat until then. */
async function leave(player: Player, { day, today }: DemoCalendar, desk: Desk): Promise<void> {
  const id = await desk.seat(seatNames.finance);
  const change = (person: string, from: string, reason: string) =>
    desk.edit(manager, 'seat', id, `/seats/${id}`, { changes: { holder: { person, from } }, reason });
  await change(player.person(risk).id, day(11, 6), 'Fiona is on leave; her standing deputy holds the seat.');
  await change(player.person(finance).id, addDays(today, 14), 'Fiona is back from leave.');
}
