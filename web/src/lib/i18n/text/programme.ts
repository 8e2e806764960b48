import { programme as english } from '#lib/i18n/en/programme.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const programme = area('programme', english);
