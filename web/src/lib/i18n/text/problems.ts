import { problems as english } from '#lib/i18n/en/problems.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const problems = area('problems', english);
