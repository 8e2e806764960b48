import type { GateKey } from '#domain/gate/gateKey.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { isPassed } from '#domain/gate/evolveGate.ts';
import type { Entry } from './register.ts';

/** Technology spending is asked for before what it is to serve has been decided. */
export type SpendRefusal = { readonly code: 'technologyTooEarly'; readonly gates: readonly GateKey[] };

/** Objectives and focus, structure and processes, and metrics are decided before money for technology is (element 73). */
const beforeTechnology = ['gate1', 'gate2', 'gate3'] as const satisfies readonly GateKey[];

/** What must be decided before technology spending may be asked for: the gates of it that are still open. */
export function openBeforeTechnology(view: Pick<ProgrammeView, 'gates'>): readonly GateKey[] {
  return beforeTechnology.filter((key) => !isPassed(view.gates[key]));
}

/**
 * The guard of element 73, which no setting turns off: money for technology is not even asked for while gates 1 to 3 are
 * open. Exploring is another kind of spending, with its cap, and what a law requires passes
 * once risk and finance have both said so (users.md 2, month 18): those rules are the method's.
 */
export function spendRefusal(
  { view, template }: { readonly view: ProgrammeView; readonly template: RegisterTemplate },
  before: Entry | null,
  after: Entry,
): SpendRefusal | null {
  const { states, purpose } = template;
  if (purpose !== 'spendGates' || states === undefined) return null;
  const { kind, requiredByLaw } = after.values;
  const state = String(after.values[states.field] ?? '');
  const isDraft = states.first.includes(state);
  if (kind !== 'technology' || requiredByLaw === true || isDraft) return null;
  const wasThere = before !== null && before.values[states.field] === state && before.values['kind'] === kind;
  // A wish that is withdrawn or declined asks for nothing.
  const ends = (states.moves[state] ?? []).length === 0 && states.decidedBy?.[state] === undefined;
  const gates = openBeforeTechnology(view);
  return wasThere || ends || gates.length === 0 ? null : { code: 'technologyTooEarly', gates };
}
