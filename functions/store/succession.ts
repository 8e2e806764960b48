import { dateIn } from '#domain/calendar/zone.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { added, changed } from '#domain/ledger/record.ts';
import type { Member } from '#domain/member/member.ts';
import { accepted } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { changedHoldings } from '#domain/seat/changeHolder.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import { changesOf } from './changesOf.ts';
import { execute, type ExecuteDependencies } from './execute.ts';
import { stateIn, type Snapshots } from './load.ts';

/** Two ids of one person: the one that stands in the ledger, and the one they sign in under here. */
export type Succession = { readonly id: string; readonly here: string };

/**
 * Lets people go on under another id: from today they have the role and the seats of the id that the ledger knows them by.
 * Ordinary events, by the system: the ledger keeps who acted until then. Done again it changes nothing.
 *
 * @returns whether anything changed
 */
export async function succeed(
  deps: ExecuteDependencies,
  programme: string,
  successions: readonly Succession[],
): Promise<boolean> {
  if (successions.length === 0) return false;
  const executed = await execute(deps, {
    programme,
    actor: { person: 'system' },
    read: 'all',
    decide: (loaded) => {
      const { charter } = stateIn<Programme>(loaded.snapshots, 'programme', programme);
      const today = dateIn(charter.timeZone, loaded.at);
      const happenings = [
        ...membershipsFor(loaded.snapshots, successions, today),
        ...seatsFor(loaded.snapshots, successions, today),
      ];
      return accepted(
        changesOf(happenings, loaded, ({ kind, id }) => ({
          visibility: loaded.snapshots.get(kind, id)?.visibility ?? 'programme',
        })),
      );
    },
  });
  if (!executed.ok) throw new Error(`The succession in ${programme} was refused: ${executed.refusal.code}`);
  return Object.keys(executed.versions).length > 0;
}

function membershipsFor(
  snapshots: Snapshots,
  successions: readonly Succession[],
  today: string,
): Happening[] {
  return successions.flatMap(({ id, here }) => {
    const member = snapshots.get('member', id)?.state as Member | undefined;
    if (member === undefined || snapshots.get('member', here) !== undefined) return [];
    return [{ kind: 'member', id: here, events: [added('member', { role: member.role, since: today })] }];
  });
}

function seatsFor(snapshots: Snapshots, successions: readonly Succession[], today: string): Happening[] {
  const hereOf = new Map(successions.map(({ id, here }) => [id, here]));
  return snapshots.all('seat').flatMap(({ id, state }) => {
    const seat = state as Seat;
    const holder = hereOf.get(holderOn(seat, today) ?? '');
    const deputy = hereOf.get(seat.deputy ?? '');
    const events = changed('seat', seat, {
      ...(holder !== undefined && {
        holdings: changedHoldings(seat, { person: holder, from: today }, today),
      }),
      ...(deputy !== undefined && { deputy }),
    });
    return events.length === 0 ? [] : [{ kind: 'seat', id, events }];
  });
}
