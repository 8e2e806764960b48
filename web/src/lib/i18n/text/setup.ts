import { setup as english } from '#lib/i18n/en/setup.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const setup = area('setup', english);
