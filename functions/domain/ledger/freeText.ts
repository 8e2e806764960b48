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
  'texts',
  'link',
  'acceptance',
  'formula',
  'source',
  'description',
  'horizonReason',
]);

/**
 * Keys of event data under which the programme's own words stand: what it plans, defines, rests on and binds itself to.
 * They stay when the person who typed them is erased; what a person said everywhere else (reasons, comments, notes) leaves
 * (ADR 0018).
 */
export const programmesOwnKeys: ReadonlySet<string> = new Set([
  'record',
  'changes',
  'before',
  'conditions',
  'evidence',
]);
