import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';

/** What is asked of several people, blind or aggregated. */
export const assessments: readonly AssessmentTemplate[] = [];
