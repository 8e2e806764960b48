import { admin as english } from '#lib/i18n/en/admin.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const admin = area('admin', english);
