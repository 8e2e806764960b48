import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { programmeRegisters } from './registers/programme.ts';
import { planRegisters } from './registers/plan.ts';
import { focusRegisters } from './registers/focus.ts';
import { structureRegisters } from './registers/structure.ts';
import { metricsRegisters } from './registers/metrics.ts';
import { interactionRegisters } from './registers/interaction.ts';
import { technologyRegisters } from './registers/technology.ts';

/** All lists that people keep, in the order in which the method comes to them. */
export const registers: readonly RegisterTemplate[] = [
  ...programmeRegisters,
  ...planRegisters,
  ...focusRegisters,
  ...structureRegisters,
  ...metricsRegisters,
  ...interactionRegisters,
  ...technologyRegisters,
];
