import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

export const programmeElements: readonly ElementTemplate[] = [];
