import { demo as english } from '#lib/i18n/en/demo.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const demo = area('demo', english);
