import type { Recorded } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import { edited, withChanges } from '#domain/ledger/record.ts';
import type { Acceptance, ElementChoice, PackName, Programme } from './programme.ts';

/** Folds what a programme does with its method. Turning elements on and off deletes nothing: it is a choice of what to see. */
export function evolveMethod(state: Programme, event: DomainEvent, recorded: Recorded): Programme {
  switch (event.type) {
    case 'elementsChosen':
      return { ...state, elements: chosen(state.elements, event.data as ElementChoice) };
    case 'parametersChanged': {
      const parameters = withChanges(state.parameters ?? {}, event.data['changes'] as object);
      return { ...state, parameters, edits: edited(state.edits, recorded) };
    }
    case 'warningAccepted': {
      const { warning, until, reason } = event.data as Omit<Acceptance, 'person'> & {
        readonly warning: string;
      };
      const acceptance = { until, reason, person: recorded.person };
      return { ...state, acceptances: { ...state.acceptances, [warning]: acceptance } };
    }
    case 'acceptanceEnded': {
      const { [event.data['warning'] as string]: _ended, ...acceptances } = state.acceptances ?? {};
      return { ...state, acceptances };
    }
    case 'methodAdopted':
      return { ...state, pack: event.data['to'] as PackName };
    default:
      return state;
  }
}

/** What was said last of an element counts. */
export function chosen(before: ElementChoice | undefined, { on, off }: ElementChoice): ElementChoice {
  const { on: wasOn = [], off: wasOff = [] } = before ?? {};
  return { on: joined(wasOn, on, off), off: joined(wasOff, off, on) };
}

function joined(kept: readonly number[], added: readonly number[], taken: readonly number[]): number[] {
  const without = new Set(taken);
  return [...new Set([...kept, ...added])].filter((one) => !without.has(one)).toSorted((a, b) => a - b);
}
