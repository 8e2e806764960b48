import { lanes as english } from '#lib/i18n/en/lanes.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const lanes = area('lanes', english);
