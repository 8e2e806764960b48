import { directory as english } from '#lib/i18n/en/directory.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const directory = area('directory', english);
