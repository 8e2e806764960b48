import type { Warning } from '#domain/methodology/pack.ts';

export const programmeWarnings: readonly Warning[] = [];
