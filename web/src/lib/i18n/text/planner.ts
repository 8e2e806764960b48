import { planner as english } from '#lib/i18n/en/planner.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const planner = area('planner', english);
