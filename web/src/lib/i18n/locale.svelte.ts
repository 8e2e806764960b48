import type { Dict } from './dict.ts';
import { locales, type Locale } from './locales.ts';

const storageKey = 'waymark.locale';
let current = $state.raw<Locale>('en');
let spanish = $state.raw<Dict | undefined>();

/** The language on screen; reading `current` in a template makes it follow a change. */
export const locale = {
  get current(): Locale {
    return current;
  },
};

/** Switches the language without a reload and remembers it. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === 'es' && !spanish) spanish = (await import('./es.ts')).es;
  current = next;
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
}

/** Puts the remembered language, or else the browser's, in place; called once before the first drawing. */
export async function restoreLocale(): Promise<void> {
  const remembered = localStorage.getItem(storageKey) ?? navigator.language.slice(0, 2);
  const wanted = locales.find((each) => each === remembered);
  if (wanted && wanted !== current) await setLocale(wanted);
}

/**
 * One area's texts in the language on screen. The English texts come with the page that uses them, so a page
 * carries its own words only; reading a message in a template follows a change of language.
 */
export function area<Name extends keyof Dict>(name: Name, english: Dict[Name]): Dict[Name] {
  return new Proxy(english, {
    get: (texts, key) => Reflect.get(current === 'es' && spanish ? spanish[name] : texts, key),
  });
}
