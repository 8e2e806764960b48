import { history as english } from '#lib/i18n/en/history.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const history = area('history', english);
