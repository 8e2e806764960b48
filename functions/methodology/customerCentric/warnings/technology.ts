import type { Warning } from '#domain/methodology/pack.ts';

export const technologyWarnings: readonly Warning[] = [];
