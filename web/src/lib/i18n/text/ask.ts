import { ask as english } from '#lib/i18n/en/ask.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const ask = area('ask', english);
