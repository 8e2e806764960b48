import { createHash, randomBytes } from 'node:crypto';
import { freeTextKeys } from '#domain/ledger/freeText.ts';

type Json = Readonly<Record<string, unknown>>;

/** The texts of one event by their hash; the salt keeps short texts from being guessed from the ledger. */
export type KeptTexts = { readonly salt: string; readonly texts: Readonly<Record<string, string>> };

const marker = '$text';

/**
 * Takes the free text out of an event's data: each string under a free-text key, at any depth, becomes
 * `{ "$text": "<sha256(salt + text)>" }`. The chain covers the hash, so the text may be erased and the chain verifies.
 */
export function hideTexts(data: Json): { readonly data: Json; readonly kept?: KeptTexts } {
  // A salt is a secret of the store, not an id of the business: it comes from no argument.
  const salt = randomBytes(16).toString('base64url');
  const texts: Record<string, string> = {};
  const hide = (text: string): Json => {
    const hash = hashOfText(salt, text);
    texts[hash] = text;
    return { [marker]: hash };
  };
  const hidden = hideIn(data, hide, false) as Json;
  return Object.keys(texts).length === 0 ? { data: hidden } : { data: hidden, kept: { salt, texts } };
}

function hideIn(value: unknown, hide: (text: string) => Json, isFree: boolean): unknown {
  if (typeof value === 'string') return isFree ? hide(value) : value;
  if (Array.isArray(value)) return value.map((entry) => hideIn(entry, hide, isFree));
  if (typeof value !== 'object' || value === null) return value;
  if (marker in value) throw new Error(`Event data may not use the key ${marker}: it marks hidden text`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, hideIn(field, hide, isFree || freeTextKeys.has(key))]),
  );
}

/**
 * What stands in a state in place of a text that was erased: the mark of an omission, the same in every language. A
 * state's texts are strings, so that no reader of states has to think of erasure.
 */
export const erasedText = '[…]';

/** Puts the texts back. A text that was erased comes back as null, or as what is given for it. */
export function restoreTexts(
  data: Json,
  texts: Readonly<Record<string, string>>,
  erased: string | null = null,
): Json {
  const restore = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restore);
    if (typeof value !== 'object' || value === null) return value;
    const hash = (value as Json)[marker];
    if (typeof hash === 'string') return texts[hash] ?? erased;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, restore(field)]));
  };
  return restore(data) as Json;
}

/** What stands in the ledger in place of a text. */
export function hashOfText(salt: string, text: string): string {
  return createHash('sha256').update(salt).update(text).digest('hex');
}

/** The hashes of all texts hidden in an event's data. */
export function hiddenHashes(value: unknown): string[] {
  return textPlaces(value).map(({ hash }) => hash);
}

/** The hash of each text hidden in an event's data, and the keys that lead to it. */
export function textPlaces(
  value: unknown,
  path: readonly string[] = [],
): { readonly hash: string; readonly path: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const hash = (value as Json)[marker];
  if (typeof hash === 'string') return [{ hash, path }];
  return Object.entries(value).flatMap(([key, field]) => textPlaces(field, [...path, key]));
}

/** Whether any text stands hidden in the stored data: spares the read of the texts where there are none. */
export function hasHiddenTexts(storedData: string): boolean {
  return storedData.includes(`"${marker}"`);
}
