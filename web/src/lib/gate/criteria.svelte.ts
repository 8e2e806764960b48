import { onMount } from 'svelte';
import type { canStartStage } from '#domain/criterion/startGuard.ts';
import type { EvaluatedCriterion, evaluateCriteria, Overrides } from '#domain/criterion/evaluate.ts';
import type { VoiceFacts } from '#domain/criterion/factFields.ts';
import type { factsOf } from '#domain/criterion/facts.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';

type Engine = {
  readonly evaluateCriteria: typeof evaluateCriteria;
  readonly factsOf: typeof factsOf;
  readonly canStartStage: typeof canStartStage;
};

let engine = $state.raw<Engine>();

/** What stands in the way, by the same functions that decide on the server. Undefined until they and the method are here. */
export type LiveCriteria = {
  readonly of: (gate: GateKey, overrides?: Overrides) => readonly EvaluatedCriterion[] | undefined;
  /** Ids of the hard criteria of a gate that are not met now; empty while nothing is known. */
  readonly unmet: (gate: GateKey) => readonly string[];
  /** What customers say, as one voice (element 50). */
  readonly voice: () => VoiceFacts | undefined;
  readonly canStart: (stage: StageKey) => ReturnType<typeof canStartStage> | undefined;
};

/** The evaluator comes as a file of its own, after the page: pages without criteria never pay for it. */
export function useCriteria(page: ProgrammePage): LiveCriteria {
  const facts = $derived(
    page.pack === undefined ? undefined : engine?.factsOf(page.open.view, page.open.today, page.pack),
  );

  onMount(() => {
    void bringCriteria();
  });

  const of: LiveCriteria['of'] = (gate, overrides = {}) =>
    engine === undefined || facts === undefined || page.pack === undefined
      ? undefined
      : engine.evaluateCriteria(page.pack, gate, facts, overrides);
  return {
    of,
    unmet: (gate) =>
      (of(gate) ?? []).flatMap(({ id, status, severity }) =>
        status === 'notMet' && severity === 'hard' ? [id] : [],
      ),
    voice: () => facts?.voice,
    canStart: (stage) =>
      page.pack && engine?.canStartStage(page.open.view, stage, page.open.today, page.pack),
  };
}

/** Brings the evaluator; a page that cannot do without it asks for it beside its data. */
export async function bringCriteria(): Promise<void> {
  if (engine !== undefined) return;
  const [evaluation, facts, guard] = await Promise.all([
    import('#domain/criterion/evaluate.ts'),
    import('#domain/criterion/facts.ts'),
    import('#domain/criterion/startGuard.ts'),
  ]);
  engine = {
    evaluateCriteria: evaluation.evaluateCriteria,
    factsOf: facts.factsOf,
    canStartStage: guard.canStartStage,
  };
}
