import { sessions as english } from '#lib/i18n/en/sessions.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const sessions = area('sessions', english);
