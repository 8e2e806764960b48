import { chart as english } from '#lib/i18n/en/chart.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const chart = area('chart', english);
