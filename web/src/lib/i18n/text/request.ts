import { request as english } from '#lib/i18n/en/request.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const request = area('request', english);
