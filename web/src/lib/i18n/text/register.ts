import { register as english } from '#lib/i18n/en/register.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const register = area('register', english);
