import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const metricsRegisters: readonly RegisterTemplate[] = [];
