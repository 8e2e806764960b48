import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const focusRegisters: readonly RegisterTemplate[] = [];
