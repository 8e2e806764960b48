import { assessmentProblems } from './assessmentProblems.ts';
import { edgeProblems } from './edgeProblems.ts';
import { gateProblems } from './gateProblems.ts';
import { methodProblems } from './methodProblems.ts';
import { outcomeProblems } from './outcomeProblems.ts';
import { planProblems } from './planProblems.ts';
import { personDataProblems } from './personDataProblems.ts';
import type { RefusalCode } from './problem.ts';
import type { ProblemSpec } from './problemSpec.ts';
import { tokenProblems } from './tokenProblems.ts';

/**
 * HTTP numbers and sentences exist in this table and its parts only. 409: the thing is in another state than the command
 * wants; try again when that has changed. 422: understood, but a rule says no; change what is sent.
 */
export const problemTable: { readonly [Code in RefusalCode]: ProblemSpec<Code> } = {
  ...edgeProblems,
  ...planProblems,
  ...gateProblems,
  ...methodProblems,
  ...outcomeProblems,
  ...assessmentProblems,
  ...tokenProblems,
  ...personDataProblems,
};
