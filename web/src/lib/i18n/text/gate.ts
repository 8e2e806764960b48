import { gate as english } from '#lib/i18n/en/gate.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const gate = area('gate', english);
