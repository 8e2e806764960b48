import { addDays } from '#domain/calendar/plainDate.ts';
import type { Desk } from '../story/desk.ts';
import { on, type Scene } from '../story/scene.ts';
import type { DemoCalendar } from './calendar.ts';
import { analyst, customer, finance, lead, manager, operations } from './cast.ts';
import { slippingMilestone } from './milestones.ts';

/** What became of the milestones: some are done, one of them late, one slips twice, three wait to be confirmed. */
export function milestoneScenes(calendar: DemoCalendar, deskOf: () => Desk): readonly Scene[] {
  const { day, lastClose } = calendar;
  const path = async (name: string) => `/milestones/${await deskOf().milestone(name)}`;
  const report = (who: string, name: string, doneOn: string, note = ''): Scene => ({
    at: on(doneOn, '16:00'),
    who,
    tells: `reports "${name}"`,
    play: async () => deskOf().post(who, `${await path(name)}/reports`, { doneOn, note }),
  });
  const confirm = (who: string, name: string, date: string): Scene => ({
    at: on(date, '10:00'),
    who,
    tells: `confirms "${name}"`,
    play: async () => deskOf().post(who, `${await path(name)}/confirmations`, { confirmed: true, note: '' }),
  });
  const slips = (date: string, to: string, reason: string): Scene => ({
    at: on(date, '11:00'),
    who: operations,
    tells: `expects "${slippingMilestone}" on ${to}`,
    play: () => deskOf().moveMilestone(operations, slippingMilestone, { reading: 'forecast', to, reason }),
  });
  return [
    report(analyst, 'Three customer segments chosen', day(5, 18)),
    confirm(manager, 'Three customer segments chosen', day(5, 22)),
    report(
      analyst,
      'One list of customer measures',
      day(8, 27),
      'Twelve days late: two departments counted returns differently.',
    ),
    confirm(finance, 'One list of customer measures', day(9, 3)),
    report(operations, 'A team for every segment', day(9, 24)),
    confirm(customer, 'A team for every segment', day(9, 27)),
    slips(day(9, 16), day(12, 4), 'The offer needs the new contact list.'),
    slips(day(11, 12), day(13, 16), 'The contact list needs a data protection check first.'),
    // These wait for the people who confirm them.
    report(
      lead,
      'Service promise tried in two shops',
      addDays(lastClose, -1),
      'Both shops kept it for thirty days.',
    ),
    report(
      operations,
      'Budgets follow the segments',
      addDays(lastClose, -1),
      'The budget of next year shows them.',
    ),
    report(
      analyst,
      'Data protection check of the contact plan',
      addDays(lastClose, -1),
      'Signed without open points.',
    ),
  ];
}
