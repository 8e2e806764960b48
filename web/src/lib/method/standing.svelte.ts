import { onMount } from 'svelte';
import type {
  evaluateCriteria,
  evaluateStart,
  isDone,
  StandingWarning,
  standingWarnings,
} from '#domain/criterion/evaluate.ts';
import type { Facts, factsOf } from '#domain/criterion/facts.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import type { CriterionStatus } from '#domain/gate/gate.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';

type Engine = {
  readonly evaluateCriteria: typeof evaluateCriteria;
  readonly evaluateStart: typeof evaluateStart;
  readonly isDone: typeof isDone;
  readonly standingWarnings: typeof standingWarnings;
  readonly factsOf: typeof factsOf;
};

/** How the parts of a method stand in a programme, by the same functions that decide on the server. */
export type Standings = {
  readonly facts: Facts;
  /** Keys of lists, questions to several and open questions that are worked through. */
  readonly done: ReadonlySet<string>;
  readonly criteria: ReadonlyMap<string, CriterionStatus>;
  readonly warnings: readonly StandingWarning[];
};

let engine = $state.raw<Engine>();

/** Reckoned once the evaluator and the method are here; undefined before. Call it while a component is being set up. */
export function useStandings(page: ProgrammePage): { readonly current: Standings | undefined } {
  const current = $derived(standingsOf(engine, page));
  onMount(() => {
    void bringStandings();
  });
  return {
    get current() {
      return current;
    },
  };
}

/** Brings the evaluator, 24 kB that pages without it never pay for. */
export async function bringStandings(): Promise<void> {
  if (engine !== undefined) return;
  const [evaluation, facts] = await Promise.all([
    import('#domain/criterion/evaluate.ts'),
    import('#domain/criterion/facts.ts'),
  ]);
  engine = {
    evaluateCriteria: evaluation.evaluateCriteria,
    evaluateStart: evaluation.evaluateStart,
    isDone: evaluation.isDone,
    standingWarnings: evaluation.standingWarnings,
    factsOf: facts.factsOf,
  };
}

function standingsOf(run: Engine | undefined, { open, pack }: ProgrammePage): Standings | undefined {
  if (run === undefined || pack === undefined) return undefined;
  const facts = run.factsOf(open.view, open.today, pack);
  const items = [...pack.registers, ...pack.assessments].filter((item) => run.isDone(pack, item, facts));
  const answered = pack.questions.filter(({ key }) => facts.questions[key]?.answered === true);
  const evaluated = [
    ...gateKeys.flatMap((gate) => run.evaluateCriteria(pack, gate, facts)),
    ...stageKeys.flatMap((stage) => run.evaluateStart(pack, stage, facts)),
  ];
  return {
    facts,
    done: new Set([...items, ...answered].map(({ key }) => key)),
    criteria: new Map(evaluated.map(({ id, status }) => [id, status])),
    warnings: run.standingWarnings(pack, facts),
  };
}
