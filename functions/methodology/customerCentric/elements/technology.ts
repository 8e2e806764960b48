import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const technologyElements: readonly ElementTemplate[] = [];
