import type { Visibility } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import { leadership } from './roles.ts';

/** Who looks: their role in the programme, and the ids of the seats they hold today. */
export type Looking = { readonly role: MemberRole; readonly seats: readonly string[] };

/**
 * Whether a member may see an item (users.md 1.5): what is for the programme everyone, what is for leadership leaders,
 * managers and the auditor, what is for named seats their holders and the auditor, who reads all.
 */
export function maySee(visibility: Visibility, { role, seats }: Looking): boolean {
  if (visibility === 'programme') return true;
  if (visibility === 'leadership') return leadership.includes(role);
  return role === 'auditor' || visibility.seats.some((seat) => seats.includes(seat));
}
