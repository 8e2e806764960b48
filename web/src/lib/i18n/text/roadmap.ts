import { roadmap as english } from '#lib/i18n/en/roadmap.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const roadmap = area('roadmap', english);
