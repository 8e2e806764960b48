import type { Parameter } from '#domain/methodology/pack.ts';
import { planParameters } from './parameters/plan.ts';
import { customerParameters } from './parameters/customers.ts';
import { technologyParameters } from './parameters/technology.ts';

/** What criteria compare with; a programme may change each within its bounds, and every change is in its history. */
export const parameters: readonly Parameter[] = [
  ...planParameters,
  ...customerParameters,
  ...technologyParameters,
];
