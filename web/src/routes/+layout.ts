import { browser } from '$app/env';
import { restoreLocale } from '#lib/i18n/locale.svelte.ts';

export const ssr = true;
export const prerender = true;

/** The shells of fixed routes are drawn at build time; the person's language is ready before the first drawing in the browser. */
export async function load() {
  if (browser) await restoreLocale();
  return {};
}
