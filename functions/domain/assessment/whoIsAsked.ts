import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn } from '#domain/seat/seat.ts';
import type { PlainDate } from '#domain/time.ts';

/**
 * The people who are asked on a date, each once: `leaders` are members with that role and who holds a sponsor's seat,
 * `stakeholders` is everyone in a seat. Of aggregated results nobody is asked here.
 */
export function whoIsAsked(
  { respondents }: Pick<AssessmentTemplate, 'respondents'>,
  { members, seats }: Pick<ProgrammeView, 'members' | 'seats'>,
  on: PlainDate,
): readonly string[] {
  if (respondents === 'aggregated') return [];
  const isLeader = respondents === 'leaders';
  const leaders = members.filter(({ role }) => role === 'leader').map(({ id }) => id);
  const holders = seats
    .filter(({ kind }) => !isLeader || kind === 'sponsor')
    .flatMap((seat) => holderOn(seat, on) ?? []);
  return [...new Set([...(isLeader ? leaders : []), ...holders])];
}

/** How many answers reveal the result: the share the method names, but never one alone where more are asked. */
export function quorumOf({ quorumRatio }: Pick<AssessmentTemplate, 'quorumRatio'>, asked: number): number {
  // 0.6 x 5 is 3.0000000000000004 in doubles.
  const share = Math.ceil(Number((asked * (quorumRatio ?? 1)).toFixed(6)));
  return Math.min(asked, Math.max(2, share));
}
