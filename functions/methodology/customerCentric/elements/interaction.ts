import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const interactionElements: readonly ElementTemplate[] = [];
