import { naming as english } from '#lib/i18n/en/naming.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const naming = area('naming', english);
