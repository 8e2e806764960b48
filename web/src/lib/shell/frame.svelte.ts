import type { InboxAnswer } from '#contract/responses.ts';
import { monthIndex } from '#domain/calendar/plainDate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import { read } from '#lib/api/client.ts';
import type { OpenProgramme } from '#lib/api/programme.ts';
import { Problem } from '#lib/problem/problem.ts';

/** What the shell shows about the programme that is open. */
export type Frame = {
  readonly programme: string;
  readonly name: string;
  readonly role: MemberRole;
  /** 1 in the first month, 0 before the start, never more than `months`. */
  readonly month: number;
  readonly months: number;
  readonly startOn: string;
  /** The instant the shown facts are from, and the programme's time zone. */
  readonly at: string;
  readonly timeZone: string;
  readonly demo: boolean;
};

/** The frame of a programme: a start in March 2027 makes April 2027 month 2. */
export function frameOf({ answer, view, viewer, today }: OpenProgramme): Frame {
  const { charter, demo } = view.programme;
  const month = today < charter.startOn ? 0 : monthIndex(today) - monthIndex(charter.startOn) + 1;
  return {
    programme: answer.id,
    name: charter.name,
    role: viewer.role,
    month: Math.min(month, charter.horizonMonths),
    months: charter.horizonMonths,
    startOn: charter.startOn,
    at: answer.asOf ?? answer.now,
    timeZone: charter.timeZone,
    demo: demo ?? false,
  };
}

let waiting = $state(0);

/** How many inbox items of the open programme ask the signed-in person for an action. */
export const inbox = {
  /** Counts anew. A count that cannot be read stays as it was: the pages themselves say what is wrong. */
  async count(programme: string): Promise<void> {
    try {
      const { body } = await read<InboxAnswer>('/inbox');
      waiting = body.programmes.find(({ id }) => id === programme)?.signals.length ?? 0;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  },
  get waiting() {
    return waiting;
  },
};
