import { status as english } from '#lib/i18n/en/status.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const status = area('status', english);
