/**
 * Keys of event data whose string values a person wrote freely. The store keeps them out of the ledger (a salted hash
 * stands there), so that a text can be erased while the chain still verifies. Names of things count as free text too.
 */
export const freeTextKeys: ReadonlySet<string> = new Set([
  'name',
  'title',
  'vision',
  'definition',
  'mandate',
  'strengths',
  'weaknesses',
  'statement',
  'reason',
  'comment',
  'note',
  'notes',
  'text',
  'link',
  'acceptance',
  'formula',
  'source',
  'description',
]);
