import { signIn as english } from '#lib/i18n/en/signIn.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const signIn = area('signIn', english);
