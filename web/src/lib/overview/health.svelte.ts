import { onMount } from 'svelte';
import type { guardStandings } from '#domain/criterion/evaluate.ts';
import type { factsOf } from '#domain/criterion/facts.ts';
import type { programmeHealth, ProgrammeHealth } from '#domain/programme/health.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';

type Engine = {
  readonly guardStandings: typeof guardStandings;
  readonly factsOf: typeof factsOf;
  readonly programmeHealth: typeof programmeHealth;
};
let engine = $state.raw<Engine>();

/**
 * The programme's health with the guards of the method, as it is published. Undefined until the method and the
 * evaluator are here: a status that is about to turn must not be shown first.
 */
export function useHealth(page: ProgrammePage): { readonly current: ProgrammeHealth | undefined } {
  onMount(() => {
    void bringHealth();
  });
  const current = $derived.by(() => {
    const { pack } = page;
    if (engine === undefined || pack === undefined) return undefined;
    const { view, today } = page.open;
    return engine.programmeHealth(view, {
      on: today,
      guards: engine.guardStandings(pack, engine.factsOf(view, today, pack)),
    });
  });
  return {
    get current() {
      return current;
    },
  };
}

/** A file of its own, which only pages with criteria load; the overview asks for it beside its data. */
export async function bringHealth(): Promise<void> {
  if (engine !== undefined) return;
  const [evaluation, facts, health] = await Promise.all([
    import('#domain/criterion/evaluate.ts'),
    import('#domain/criterion/facts.ts'),
    import('#domain/programme/health.ts'),
  ]);
  engine = {
    guardStandings: evaluation.guardStandings,
    factsOf: facts.factsOf,
    programmeHealth: health.programmeHealth,
  };
}
