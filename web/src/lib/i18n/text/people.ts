import { people as english } from '#lib/i18n/en/people.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const people = area('people', english);
