import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const structureElements: readonly ElementTemplate[] = [];
