import type { NewProgramme } from '#contract/programme.ts';
import type { CommandAnswer } from '#contract/responses.ts';
import type { Told } from '#contract/told.ts';
import type { MemberRole } from '#domain/member/member.ts';
import { createDesk, type Desk } from './desk.ts';
import type { Sender } from './player.ts';

type Charter = Told<NewProgramme>['charter'];
type Seat = Told<NewProgramme>['seats'][number];

/** What a programme begins with; people by their subjects. */
export type Founding = {
  readonly manager: string;
  readonly charter: Charter;
  readonly plan: Told<NewProgramme>['plan'];
  readonly seats: readonly (Omit<Seat, 'person' | 'deputy'> & {
    readonly subject?: string;
    readonly deputySubject?: string;
  })[];
  readonly members: Readonly<Record<string, MemberRole>>;
};

/** Creates a programme and takes its people in. */
export async function found(player: Sender, founding: Founding): Promise<Desk> {
  const { manager, charter, plan, members } = founding;
  const seats = founding.seats.map(({ subject, deputySubject, ...seat }) => ({
    ...seat,
    ...(subject !== undefined && { person: player.person(subject).id }),
    ...(deputySubject !== undefined && { deputy: player.person(deputySubject).id }),
  }));
  const created = await player.send<CommandAnswer>(manager, {
    method: 'POST',
    path: '/api/programmes',
    body: { charter, plan, seats },
  });
  const id = created.touched.find(({ kind }) => kind === 'programme')?.id;
  if (id === undefined) throw new Error('A programme was created without an id.');
  const desk = createDesk(player, id, manager);
  const items = Object.entries(members).map(([subject, role]) => ({
    person: player.person(subject).id,
    role,
  }));
  await desk.post(manager, '/members', { items });
  return desk;
}
