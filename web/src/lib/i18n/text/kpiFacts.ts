import { kpiFacts as english } from '#lib/i18n/en/kpiFacts.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const kpiFacts = area('kpiFacts', english);
