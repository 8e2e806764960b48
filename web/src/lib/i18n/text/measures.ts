import { measures as english } from '#lib/i18n/en/measures.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const measures = area('measures', english);
