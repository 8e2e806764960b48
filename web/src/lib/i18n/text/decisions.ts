import { decisions as english } from '#lib/i18n/en/decisions.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const decisions = area('decisions', english);
