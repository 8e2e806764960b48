import { emptyDraft, type NumbersDraft } from './entries.ts';

// What was typed survives a lost connection, a reload and a session that ended; it is kept a person and programme.
const keyOf = (person: string, programme: string) => `waymark.numbers.${person}.${programme}`;

export function keptNumbers(person: string, programme: string): NumbersDraft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(person, programme)) ?? 'null');
    return isDraft(found) ? found : emptyDraft;
  } catch {
    // Unreadable or forbidden storage means that nothing was kept.
    return emptyDraft;
  }
}

export function keepNumbers(person: string, programme: string, draft: NumbersDraft): void {
  try {
    if (Object.keys(draft.cells).length === 0) localStorage.removeItem(keyOf(person, programme));
    else localStorage.setItem(keyOf(person, programme), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs only the way back after a reload.
  }
}

function isDraft(found: unknown): found is NumbersDraft {
  return (
    typeof found === 'object' &&
    found !== null &&
    'cells' in found &&
    typeof found.cells === 'object' &&
    'sayings' in found &&
    typeof found.sayings === 'object'
  );
}
