import type { ApproverClass } from '#domain/gate/gate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

/** Who keeps lists as their daily work. */
const keepers: readonly MemberRole[] = ['programmeManager', 'stageLead', 'teamMember'];

/**
 * Whether a person may write in a register at all: who keeps lists, whom the method asks to fill in this one, and
 * approvers where one of its states is theirs to decide. What exactly they may change the entry's own rules say.
 */
export function mayEditEntries(
  { answeredBy, states }: Pick<RegisterTemplate, 'answeredBy' | 'states'>,
  { role, approves }: { readonly role: MemberRole; readonly approves: readonly ApproverClass[] },
): boolean {
  if (role === 'auditor') return false;
  if (keepers.includes(role) || role === answeredBy) return true;
  const decides = Object.values(states?.decidedBy ?? {}).flat();
  return decides.some((one) => approves.includes(one));
}
