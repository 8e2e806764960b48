import { ui as english } from '#lib/i18n/en/ui.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const ui = area('ui', english);
