import { kept } from '#lib/ui/kept.ts';

/** What a question's page shows by its form; each comes when a page has it. */
export const askParts = {
  round: kept(() => import('#lib/ask/RoundCard.svelte')),
  ladder: kept(() => import('#lib/ask/LadderResult.svelte')),
  emphasis: kept(() => import('#lib/ask/EmphasisResult.svelte')),
  priorities: kept(() => import('#lib/ask/PrioritiesResult.svelte')),
  agreement: kept(() => import('#lib/ask/AgreementResult.svelte')),
  bars: kept(() => import('#lib/ask/BarsResult.svelte')),
  subjects: kept(() => import('#lib/ask/SubjectTable.svelte')),
};
