import { everything as english } from '#lib/i18n/en/everything.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const everything = area('everything', english);
