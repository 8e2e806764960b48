import type { Warning } from '#domain/methodology/pack.ts';

export const metricsWarnings: readonly Warning[] = [];
