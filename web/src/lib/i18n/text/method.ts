import { method as english } from '#lib/i18n/en/method.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const method = area('method', english);
