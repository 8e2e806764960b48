export const grid = {
  pasted: (pasted: number, skipped: number) =>
    skipped === 0 ? `Pasted ${pasted} cells.` : `Pasted ${pasted} cells, skipped ${skipped}.`,
  copied: (count: number) => (count === 1 ? 'Copied 1 cell.' : `Copied ${count} cells.`),
  undone: (count: number) => (count === 1 ? 'Undid 1 cell.' : `Undid ${count} cells.`),
  cleared: (count: number) => (count === 1 ? 'Cleared 1 cell.' : `Cleared ${count} cells.`),
  locked: () => 'locked',
  changed: () => 'not saved yet',
  lockedNotice: () => 'This cell is locked.',
  keys: () => 'Arrows move, Enter edits, Ctrl V pastes, Ctrl Z undoes.',
};
