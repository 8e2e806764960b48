import type { ProgrammeDraft } from './programmeDraft.ts';

const storageKey = 'waymark.newProgramme';

/** The draft of this tab, or `undefined`. What does not look like a draft of this release is left alone. */
export function keptDraft(): ProgrammeDraft | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return isDraft(found) ? found : undefined;
  } catch {
    // Unreadable or forbidden storage means that nothing was kept.
    return undefined;
  }
}

export function keepDraft(draft: ProgrammeDraft): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs only the way back after a reload.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept there.
  }
}

function isDraft(found: unknown): found is ProgrammeDraft {
  return (
    typeof found === 'object' &&
    found !== null &&
    'seats' in found &&
    Array.isArray(found.seats) &&
    'plan' in found &&
    'planIsOwn' in found &&
    'horizonMonths' in found
  );
}
