import { shell as english } from '#lib/i18n/en/shell.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const shell = area('shell', english);
