import { numbers as english } from '#lib/i18n/en/numbers.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const numbers = area('numbers', english);
