import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const programmeRegisters: readonly RegisterTemplate[] = [];
