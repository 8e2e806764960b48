import type { QuestionTemplate } from '#domain/methodology/askTemplate.ts';

/** The open questions of the five steps (elements 38 to 42). */
export const questions: readonly QuestionTemplate[] = [];
