import { programmesOwnKeys } from '#domain/ledger/freeText.ts';
import { hiddenHashes, restoreTexts, type KeptTexts } from './freeTexts.ts';
import type { LedgerEvent } from './ledgerEvent.ts';

/**
 * The hashes of what a person said in an event: their words in what they did, and the copy of their word on the programme's
 * health in a publication. A text that is also the programme's own stays.
 */
export function hashesSaidBy(person: string, event: LedgerEvent, kept: KeptTexts): readonly string[] {
  const said =
    event.actor.person === person
      ? hiddenHashes(notItsOwn(event.data))
      : statementHashes(person, event, kept);
  if (said.length === 0) return [];
  const own = new Set(event.actor.person === person ? hiddenHashes(itsOwn(event.data)) : []);
  return [...new Set(said)].filter((hash) => kept.texts[hash] !== undefined && !own.has(hash));
}

type Data = LedgerEvent['data'];

function notItsOwn(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !programmesOwnKeys.has(key)));
}

function itsOwn(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => programmesOwnKeys.has(key)));
}

/** A publication holds the statement as it was then, `{ health, text, person, at }`, every word of it as a text. */
function statementHashes(
  person: string,
  { kind, data }: LedgerEvent,
  { texts }: KeptTexts,
): readonly string[] {
  if (kind !== 'publication') return [];
  const hidden = statementIn(data);
  const stated = statementIn(restoreTexts(data, texts));
  return hidden !== undefined && stated?.['person'] === person ? hiddenHashes(hidden['text']) : [];
}

function statementIn(data: Data): Data | undefined {
  const programme = data['programme'] as { readonly statement?: Data | null } | undefined;
  return programme?.statement ?? undefined;
}
