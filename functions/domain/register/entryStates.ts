import type { ApproverClass } from '#domain/gate/gate.ts';
import type { EntryStates, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { Entry } from './register.ts';

/** Why an entry may not come into a state. */
export type StateRefusal =
  | { readonly code: 'stateMove'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly code: 'notYoursToDecide'; readonly field: string; readonly classes: readonly ApproverClass[] }
  | { readonly code: 'ownEntry'; readonly field: string };

/** Who moves an entry, and which classes of approvers they speak for. */
export type Mover = { readonly person: string; readonly approves: readonly ApproverClass[] };

/** An entry's state follows the moves of its register; some states only an approver brings about, never its author. */
export function stateRefusal(
  { states }: Pick<RegisterTemplate, 'states'>,
  mover: Mover,
  before: Entry | null,
  after: Entry,
): StateRefusal | null {
  if (states === undefined) return null;
  const { field } = states;
  const to = String(after.values[field] ?? '');
  const from = before === null ? '' : String(before.values[field] ?? '');
  if (to === from) return null;
  if (!movesFrom(states, before === null ? null : from).includes(to)) {
    return { code: 'stateMove', field, from, to };
  }
  const classes = states.decidedBy?.[to];
  return classes === undefined ? null : decisionRefusal({ field, classes }, mover, before);
}

/** From a state the method no longer knows any first state may follow. */
function movesFrom({ first, moves }: EntryStates, from: string | null): readonly string[] {
  return from === null ? first : (moves[from] ?? first);
}

function decisionRefusal(
  { field, classes }: { readonly field: string; readonly classes: readonly ApproverClass[] },
  { person, approves }: Mover,
  before: Entry | null,
): StateRefusal | null {
  if (!classes.some((one) => approves.includes(one))) return { code: 'notYoursToDecide', field, classes };
  const isOwn = before === null || before.by === person || person in before.edits;
  return isOwn ? { code: 'ownEntry', field } : null;
}
