import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const focusElements: readonly ElementTemplate[] = [];
