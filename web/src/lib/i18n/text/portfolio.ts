import { portfolio as english } from '#lib/i18n/en/portfolio.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const portfolio = area('portfolio', english);
