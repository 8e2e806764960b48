import { outcomes as english } from '#lib/i18n/en/outcomes.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const outcomes = area('outcomes', english);
