import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const structureRegisters: readonly RegisterTemplate[] = [];
