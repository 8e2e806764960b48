import { keys as english } from '#lib/i18n/en/keys.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const keys = area('keys', english);
