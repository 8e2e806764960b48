import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const technologyRegisters: readonly RegisterTemplate[] = [];
