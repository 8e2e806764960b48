import { preferences as english } from '#lib/i18n/en/preferences.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const preferences = area('preferences', english);
