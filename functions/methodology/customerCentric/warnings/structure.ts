import type { Warning } from '#domain/methodology/pack.ts';

export const structureWarnings: readonly Warning[] = [];
