import type { Warning } from '#domain/methodology/pack.ts';
import { programmeWarnings } from './warnings/programme.ts';
import { decisionWarnings } from './warnings/decisions.ts';
import { focusWarnings } from './warnings/focus.ts';
import { structureWarnings } from './warnings/structure.ts';
import { metricsWarnings } from './warnings/metrics.ts';
import { interactionWarnings } from './warnings/interaction.ts';
import { technologyWarnings } from './warnings/technology.ts';

/** All that the method warns of, whatever gate is open. */
export const warnings: readonly Warning[] = [
  ...programmeWarnings,
  ...decisionWarnings,
  ...focusWarnings,
  ...structureWarnings,
  ...metricsWarnings,
  ...interactionWarnings,
  ...technologyWarnings,
];
