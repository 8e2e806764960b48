import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';
import { programmeElements } from './elements/programme.ts';
import { planElements } from './elements/plan.ts';
import { focusElements } from './elements/focus.ts';
import { structureElements } from './elements/structure.ts';
import { metricsElements } from './elements/metrics.ts';
import { interactionElements } from './elements/interaction.ts';
import { customerVoiceElements } from './elements/customerVoice.ts';
import { propositionElements } from './elements/propositions.ts';
import { technologyElements } from './elements/technology.ts';

/** The 77 elements by the area they belong to, in the order of their numbers. */
export const elements: readonly ElementTemplate[] = [
  ...programmeElements,
  ...planElements,
  ...focusElements,
  ...structureElements,
  ...metricsElements,
  ...interactionElements,
  ...customerVoiceElements,
  ...propositionElements,
  ...technologyElements,
].toSorted((one, other) => one.number - other.number);
