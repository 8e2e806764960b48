import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { companyAssessments } from './assessments/company.ts';
import { leadersAssessments } from './assessments/leaders.ts';

/**
 * What is asked of several people, blind or aggregated. Eight stand on the leaders' quarterly sheet, in this order, six of
 * them in a new programme: at most twelve may (users.md 3).
 */
export const assessments: readonly AssessmentTemplate[] = [...leadersAssessments, ...companyAssessments];
