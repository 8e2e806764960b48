import type { Warning } from '#domain/methodology/pack.ts';

export const focusWarnings: readonly Warning[] = [];
