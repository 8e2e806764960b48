import { kept } from '#lib/ui/kept.ts';

/** The note about a new sign-in, for whoever shows it only after a first choice. */
export const asksAgainPart = kept(() => import('#lib/session/AsksAgain.svelte'));
