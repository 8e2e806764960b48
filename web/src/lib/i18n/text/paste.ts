import { paste as english } from '#lib/i18n/en/paste.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const paste = area('paste', english);
