import type { Milestone } from '#contract/outcomes.ts';
import type { Told } from '#contract/told.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Desk } from '../story/desk.ts';
import { on, workday, type Scene } from '../story/scene.ts';
import { analyst, manager } from './cast.ts';

type Planned = {
  readonly name: string;
  readonly stage: StageKey;
  readonly gate: 'gate1' | 'gate2' | 'gate3' | 'gate4' | 'gate5';
  readonly on: string;
};

export const milestones: readonly Planned[] = [
  { name: 'Segments chosen', stage: 'businessFocus', gate: 'gate1', on: '2027-05-28' },
  { name: 'Segment teams named', stage: 'organisationalStructure', gate: 'gate2', on: '2027-11-26' },
  { name: 'One list of measures', stage: 'businessMetrics', gate: 'gate3', on: '2027-12-17' },
  { name: 'Service promise in use', stage: 'customerInteraction', gate: 'gate4', on: '2028-11-30' },
  { name: 'Contact plan by segment', stage: 'customerInteraction', gate: 'gate4', on: '2029-03-30' },
  { name: 'One customer record', stage: 'technology', gate: 'gate5', on: '2029-09-28' },
];

export function milestone(
  { name, stage, gate, on: date }: Planned,
  ownerSeat: string,
  confirmSeat: string,
): Told<Milestone> {
  const acceptance = `Anyone can see that it is done: ${name.toLowerCase()}.`;
  return {
    name,
    acceptance,
    stage,
    endangers: { kind: 'gate', id: gate },
    ownerSeat,
    confirmSeat,
    on: date,
    dependsOn: [],
  };
}

/** One slips and is done late; all are reported by their owner and confirmed by the manager. */
export function milestoneScenes(deskOf: () => Desk): readonly Scene[] {
  const slipping = 'Segment teams named';
  const slip: Scene = {
    at: on('2027-10-18'),
    who: analyst,
    tells: `expects "${slipping}" two weeks later`,
    play: () =>
      deskOf().moveMilestone(analyst, slipping, {
        reading: 'forecast',
        to: '2027-12-10',
        reason: 'One team lacks its head.',
      }),
  };
  const done = milestones.flatMap(({ name, on: date }): Scene[] => {
    const doneOn = workday(name === slipping ? '2027-12-13' : addDays(date, -1));
    return [
      {
        at: on(doneOn, '16:00'),
        who: analyst,
        tells: `reports "${name}"${name === slipping ? ', late' : ''}`,
        play: async () =>
          deskOf().post(analyst, `/milestones/${await deskOf().milestone(name)}/reports`, {
            doneOn,
            note: 'Done.',
          }),
      },
      {
        at: on(workday(addDays(doneOn, 2)), '09:00'),
        who: manager,
        tells: `confirms "${name}"`,
        play: async () =>
          deskOf().post(manager, `/milestones/${await deskOf().milestone(name)}/confirmations`, {
            confirmed: true,
            note: '',
          }),
      },
    ];
  });
  return [slip, ...done];
}
