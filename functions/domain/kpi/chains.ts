import type { Kpi } from './kpi.ts';
import { drives } from './drives.ts';

type KpiOf = Pick<Kpi, 'definition'> & { readonly id: string };

/** One way from what a team steers to what comes of it; `after` is the months from the KPI before, 0 at the start. */
export type Chain<One extends KpiOf = KpiOf> = readonly { readonly kpi: One; readonly after: number }[];

/**
 * The ways through the KPIs from what nothing else moves to what moves nothing else (element 46), at most `most` of them:
 * ways multiply where each KPI names several.
 */
export function chainsOf<One extends KpiOf>(kpis: readonly One[], most: number): readonly Chain<One>[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const driven = new Set(kpis.flatMap((kpi) => drives(kpi).map((drive) => drive.kpi)));
  const begun: Chain<One>[] = kpis
    .filter((kpi) => drives(kpi).length > 0 && !driven.has(kpi.id))
    .map((kpi) => [{ kpi, after: 0 }]);
  const whole: Chain<One>[] = [];
  for (let chain = begun.shift(); chain !== undefined && whole.length < most; chain = begun.shift()) {
    const longer = next(chain, byId);
    // Depth first: the ways of one start stand together, and few are open at a time.
    begun.unshift(...longer);
    if (longer.length === 0 && chain.length > 1) whole.push(chain);
  }
  return whole;
}

/** Months from the first KPI of a chain to its last. */
export function monthsOf(chain: Chain): number {
  return chain.reduce((sum, { after }) => sum + after, 0);
}

function next<One extends KpiOf>(chain: Chain<One>, byId: ReadonlyMap<string, One>): Chain<One>[] {
  const last = chain.at(-1);
  if (last === undefined) return [];
  return drives(last.kpi).flatMap(({ kpi: id, lagMonths }) => {
    const kpi = byId.get(id);
    const known = kpi !== undefined && !chain.some((link) => link.kpi.id === id);
    return known ? [[...chain, { kpi, after: lagMonths }]] : [];
  });
}
