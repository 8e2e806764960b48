import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { programmeRegisters } from './registers/programme.ts';
import { planRegisters } from './registers/plan.ts';
import { focusRegisters } from './registers/focus.ts';
import { structureRegisters } from './registers/structure.ts';
import { ownerRegisters } from './registers/owners.ts';
import { goalRegisters } from './registers/goals.ts';
import { cultureRegisters } from './registers/culture.ts';
import { processRegisters } from './registers/processes.ts';
import { metricsRegisters } from './registers/metrics.ts';
import { experimentRegisters } from './registers/experiments.ts';
import { interactionRegisters } from './registers/interaction.ts';
import { allocationRegisters } from './registers/allocation.ts';
import { propositionRegisters } from './registers/propositions.ts';
import { deliveryRegisters } from './registers/delivery.ts';
import { offerRegisters } from './registers/offers.ts';
import { journeyRegisters } from './registers/journey.ts';
import { touchpointRegisters } from './registers/touchpoints.ts';
import { voiceRegisters } from './registers/voice.ts';
import { technologyRegisters } from './registers/technology.ts';

/** All lists that people keep, in the order in which the method comes to them. */
export const registers: readonly RegisterTemplate[] = [
  ...programmeRegisters,
  ...planRegisters,
  ...focusRegisters,
  ...structureRegisters,
  ...ownerRegisters,
  ...goalRegisters,
  ...cultureRegisters,
  ...processRegisters,
  ...metricsRegisters,
  ...experimentRegisters,
  ...interactionRegisters,
  ...allocationRegisters,
  ...propositionRegisters,
  ...deliveryRegisters,
  ...offerRegisters,
  ...journeyRegisters,
  ...touchpointRegisters,
  ...voiceRegisters,
  ...technologyRegisters,
];
