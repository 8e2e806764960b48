import { emptyDraft, type ListDraft } from './draft.ts';

// What was typed survives a lost connection, a reload and a session that ended; it is kept a person, programme and list.
export const draftKey = (person: string, programme: string, register: string): string =>
  `waymark.list.${person}.${programme}.${register}`;

export function keptDraft(key: string): ListDraft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(found) ? found : emptyDraft;
  } catch {
    // Unreadable or forbidden storage means that nothing was kept.
    return emptyDraft;
  }
}

export function keepDraft(key: string, draft: ListDraft): void {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs only the way back after a reload.
  }
}

function isDraft(found: unknown): found is ListDraft {
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.values(found).every(
      (row: unknown) =>
        typeof row === 'object' &&
        row !== null &&
        'cells' in row &&
        typeof row.cells === 'object' &&
        row.cells !== null &&
        Object.values(row.cells).every((text) => typeof text === 'string'),
    )
  );
}
