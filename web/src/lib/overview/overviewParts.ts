import { kept } from '#lib/ui/kept.ts';

/** What the reader came for: brought beside the programme's data, so that nothing moves under the eye. */
export const overviewParts = {
  figuresSay: kept(() => import('#lib/overview/FiguresSay.svelte')),
  needsYou: kept(() => import('#lib/overview/NeedsYou.svelte')),
};
