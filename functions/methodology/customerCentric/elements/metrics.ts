import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const metricsElements: readonly ElementTemplate[] = [];
