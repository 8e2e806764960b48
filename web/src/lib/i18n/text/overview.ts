import { overview as english } from '#lib/i18n/en/overview.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const overview = area('overview', english);
