import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

export const interactionRegisters: readonly RegisterTemplate[] = [];
