import type { KpiRung } from '#domain/kpi/kpi.ts';
import { kpiRungs } from '#domain/kpi/kpi.ts';

/** A KPI as the ladder sees it: its rung, and whether it was measured lately. */
export type RungUse = { readonly rung: KpiRung; readonly inUse: boolean };

/** A rung: how many KPIs it has, how many are in use, and which rung below keeps it locked. */
export type RungRow = {
  readonly rung: KpiRung;
  readonly kpis: number;
  readonly inUse: number;
  /** The lowest rung under it without a KPI in use; rungs rest on those before them. */
  readonly lockedBy?: KpiRung;
};

/** The ladder with what is practised, the lowest rung first. */
export function ladderOf(kpis: readonly RungUse[]): readonly RungRow[] {
  let lockedBy: KpiRung | undefined;
  return kpiRungs.map((rung) => {
    const own = kpis.filter((kpi) => kpi.rung === rung);
    const inUse = own.filter((kpi) => kpi.inUse).length;
    const row = { rung, kpis: own.length, inUse, ...(lockedBy === undefined ? {} : { lockedBy }) };
    if (inUse === 0) lockedBy ??= rung;
    return row;
  });
}

/** The highest rung that is practised: a KPI of it and of every rung below it is in use. `null` when the first is not. */
export function practisedRung(rows: readonly RungRow[]): KpiRung | null {
  return rows.findLast(({ inUse, lockedBy }) => inUse > 0 && lockedBy === undefined)?.rung ?? null;
}

/**
 * Where the weight of measurement lies, as a place on the ladder: the mean rung of the KPIs in use, 1 to 6. Two on the first
 * rung and one on the fourth lie at (1 + 1 + 4) / 3 = 2. `null` when none is in use.
 */
export function centreOfGravity(kpis: readonly RungUse[]): number | null {
  const places = kpis.flatMap(({ rung, inUse }) => (inUse ? [kpiRungs.indexOf(rung) + 1] : []));
  return places.length === 0 ? null : places.reduce((sum, place) => sum + place, 0) / places.length;
}
