import type { Warning } from '#domain/methodology/pack.ts';

export const interactionWarnings: readonly Warning[] = [];
