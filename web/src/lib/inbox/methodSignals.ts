import { addMonths } from '#domain/calendar/plainDate.ts';
import type { StandingWarning } from '#domain/criterion/evaluate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Pack, Warning } from '#domain/methodology/pack.ts';
import type { PlainDate } from '#domain/time.ts';

/** A warning of the method that stands, as the list of signals shows it. */
export type MethodSignal = {
  readonly warning: Warning;
  readonly lacking: readonly string[];
  readonly accepted?: { readonly until: PlainDate; readonly reason: string; readonly person: string };
};

export type MethodSignals = {
  readonly open: readonly MethodSignal[];
  /** Unanswered for two periods: folded and counted, not repeated (users.md 3). */
  readonly older: readonly MethodSignal[];
  readonly accepted: readonly MethodSignal[];
};

/** Two periods: nobody answered for so many months. */
export const foldedAfterMonths = 2;

type About = {
  readonly role: MemberRole;
  readonly today: PlainDate;
  readonly acceptances:
    | {
        readonly [warning: string]: {
          readonly until: PlainDate;
          readonly reason: string;
          readonly person: string;
        };
      }
    | undefined;
  /** Since when each warning has been seen to stand. */
  readonly since: Readonly<Record<string, PlainDate>>;
};

/**
 * The warnings that concern a role, those it can do something about first. An accepted one is silent until its date, on
 * which it speaks again.
 */
export function methodSignals(
  pack: Pick<Pack, 'warnings'>,
  standing: readonly StandingWarning[],
  { role, today, acceptances = {}, since }: About,
): MethodSignals {
  const all = standing
    .flatMap(({ id, lacking }): MethodSignal[] => {
      const warning = pack.warnings.find((one) => one.id === id);
      if (warning === undefined || !concerns(warning, role)) return [];
      const held = acceptances[id];
      const accepted = held !== undefined && held.until > today ? { accepted: held } : {};
      return [{ warning, lacking, ...accepted }];
    })
    .toSorted((one, other) => Number(isOwn(other, role)) - Number(isOwn(one, role)));
  const speaking = all.filter(({ accepted }) => accepted === undefined);
  const isOld = ({ warning: { id } }: MethodSignal) =>
    addMonths(since[id] ?? today, foldedAfterMonths) <= today;
  return {
    open: speaking.filter((one) => !isOld(one)),
    older: speaking.filter(isOld),
    accepted: all.filter(({ accepted }) => accepted !== undefined),
  };
}

function concerns({ audience, answeredBy }: Warning, role: MemberRole): boolean {
  return answeredBy === role || audience.includes(role);
}

function isOwn({ warning }: MethodSignal, role: MemberRole): boolean {
  return warning.answeredBy === role;
}

/** What was seen before, brought up to date: a warning that is gone is forgotten, a new one begins today. */
export function seenSince(
  before: Readonly<Record<string, PlainDate>>,
  standing: readonly Pick<StandingWarning, 'id'>[],
  today: PlainDate,
): Readonly<Record<string, PlainDate>> {
  return Object.fromEntries(
    standing.map(({ id }) => {
      const known = before[id];
      return [id, known === undefined || known > today ? today : known];
    }),
  );
}
