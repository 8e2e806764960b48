import type { Period } from '#domain/time.ts';
import { valueAt } from './curve.ts';
import type { KpiDefinition } from './kpi.ts';

/** What the trajectory of a segment expects in a period, or `null` where the segment has none. */
export function expectedIn(definition: KpiDefinition, segment: string, period: Period): number | null {
  return valueOf(definition.trajectories, segment, period);
}

/** What would happen in a segment if nothing were done, or `null` where nobody said. */
export function doNothingIn(definition: KpiDefinition, segment: string, period: Period): number | null {
  return valueOf(definition.doNothing, segment, period);
}

function valueOf(curves: KpiDefinition['trajectories'], segment: string, period: Period): number | null {
  const curve = curves[segment];
  return curve === undefined || curve.length === 0 ? null : valueAt(curve, period);
}
