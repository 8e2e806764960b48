import { workflow as english } from '#lib/i18n/en/workflow.ts';
import { area } from '#lib/i18n/locale.svelte.ts';

export const workflow = area('workflow', english);
