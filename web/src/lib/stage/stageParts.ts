import { kept } from '#lib/ui/kept.ts';

/** The parts in the first window of an area's page. */
export const stageParts = {
  next: kept(() => import('#lib/stage/NextCard.svelte')),
  start: kept(() => import('#lib/stage/StartCard.svelte')),
};
