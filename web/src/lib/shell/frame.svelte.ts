import { monthIndex } from '#domain/calendar/plainDate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { OpenProgramme } from '#lib/api/programme.ts';

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

/** How many inbox items ask the signed-in person for an action; the inbox's reader sets it. */
export const inbox = {
  get waiting() {
    return waiting;
  },
  set waiting(count: number) {
    waiting = count;
  },
};
