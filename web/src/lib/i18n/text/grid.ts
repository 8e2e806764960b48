import { grid as english } from '#lib/i18n/en/grid.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const grid = area('grid', english);
