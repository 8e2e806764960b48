import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { programmeRegisters } from './registers/programme.ts';
import { visionRegisters } from './registers/vision.ts';
import { planRegisters } from './registers/plan.ts';
import { stepRegisters } from './registers/steps.ts';
import { spendRegisters } from './registers/spend.ts';
import { budgetRegisters } from './registers/budget.ts';
import { riskRegisters } from './registers/risks.ts';
import { governanceRegisters } from './registers/governance.ts';
import { decisionRegisters } from './registers/decisions.ts';
import { focusRegisters } from './registers/focus.ts';
import { customerRegisters } from './registers/customers.ts';
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
import { informationRegisters } from './registers/information.ts';

/** All lists that people keep, in the order in which the method comes to them. */
export const registers: readonly RegisterTemplate[] = [
  ...programmeRegisters,
  ...visionRegisters,
  ...planRegisters,
  ...stepRegisters,
  ...spendRegisters,
  ...budgetRegisters,
  ...riskRegisters,
  ...governanceRegisters,
  ...decisionRegisters,
  ...focusRegisters,
  ...customerRegisters,
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
  ...informationRegisters,
];
