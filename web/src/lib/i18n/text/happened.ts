import { happened as english } from '#lib/i18n/en/happened.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const happened = area('happened', english);
