import { sheet as english } from '#lib/i18n/en/sheet.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const sheet = area('sheet', english);
