import type { GateKey } from '#domain/gate/gateKey.ts';
import type { Signal, SignalSources } from '#domain/programme/signal.ts';
import { signalsFor } from '#domain/programme/signals.ts';
import { useCriteria } from '#lib/gate/criteria.svelte.ts';
import { votersOf } from '#lib/gate/voters.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';

/** What the signals of a programme are made from, for whoever looks; the method is needed for voters and criteria. */
export type Signals = {
  readonly sources: SignalSources;
  /** What needs the viewer, the most urgent first. */
  readonly mine: readonly Signal[];
  /** False while the method is still being read: votes and criteria are then missing from the list. */
  readonly complete: boolean;
};

/** The signals of the open programme. Call it while a component is being set up. */
export function useSignals(page: ProgrammePage): Signals {
  const criteria = useCriteria(page);
  const sources = $derived<SignalSources>({
    on: page.open.today,
    voters: (gate: GateKey) =>
      page.pack === undefined ? [] : votersOf(page.open.view, page.pack, gate, { on: page.open.today }),
    unmet: criteria.unmet,
  });
  const mine = $derived(signalsFor(page.open.view, page.open.viewer, sources));
  return {
    get sources() {
      return sources;
    },
    get mine() {
      return mine;
    },
    get complete() {
      return page.pack !== undefined && criteria.of('gate0') !== undefined;
    },
  };
}
