import { dateIn } from '#domain/calendar/zone.ts';
import { holdsVote } from '#domain/gate/holdsVote.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { listMemberships } from './indexes.ts';
import { loadKind, loadSnapshots } from './load.ts';

const MINUTE_MS = 60_000;

/** Half an hour for people whose vote moves money and stages; two hours, a long meeting, for all others. */
export const idleLimits = { approver: 30 * MINUTE_MS, others: 120 * MINUTE_MS } as const;

/**
 * How long a session of this person may rest. It is kept in the session: worked out at sign-in and again when a seat
 * changes, so that no request has to ask.
 * @param at now by the business's clock, by which people come to their seats and leave them
 */
export async function idleLimitOf(store: Store, person: string, at: Instant): Promise<number> {
  const memberships = await listMemberships(store, person);
  const approves = await Promise.all(
    memberships.map(async ({ programme }) => {
      const [seats, zone] = await Promise.all([
        loadKind(store, programme, 'seat'),
        timeZoneOf(store, programme),
      ]);
      const held = seats.all('seat').map(({ state }) => state as Seat);
      return holdsVote(held, person, dateIn(zone, at));
    }),
  );
  return approves.includes(true) ? idleLimits.approver : idleLimits.others;
}

async function timeZoneOf(store: Store, programme: string): Promise<string> {
  const ref = { kind: 'programme', id: programme } as const;
  const found = (await loadSnapshots(store, programme, [ref])).get('programme', programme);
  return found === undefined ? 'UTC' : (found.state as Programme).charter.timeZone;
}
