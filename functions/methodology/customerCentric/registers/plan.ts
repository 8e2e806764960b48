import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const planRegisters: readonly RegisterTemplate[] = [];
