import type { EntryFlag } from '#domain/methodology/registerTemplate.ts';
import type { Look } from '#lib/status/statusTable.ts';

/** What a mark looks like: a problem draws the eye, a note informs. */
export const toneLook = {
  problem: { shape: 'triangle', tone: 'warn' },
  note: { shape: 'ring', tone: 'idle' },
} as const satisfies Record<EntryFlag['tone'], Look>;
