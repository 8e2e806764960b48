import { inbox as english } from '#lib/i18n/en/inbox.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const inbox = area('inbox', english);
