import { stage as english } from '#lib/i18n/en/stage.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const stage = area('stage', english);
