import { decide as english } from '#lib/i18n/en/decide.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const decide = area('decide', english);
