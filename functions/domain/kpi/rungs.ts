import type { KpiFacts } from '#domain/criterion/factFields.ts';
import { kpiRungs, type KpiRung } from './kpi.ts';

/** A KPI as the ladder sees it: its rung, whether it was measured lately, and how many votes on decisions cited it. */
export type RungUse = { readonly rung: KpiRung; readonly inUse: boolean; readonly citedBy: number };

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
 * How the ladder sees KPIs, by facts about them: in use is what was measured within the last `recent` periods.
 */
export function rungUse(
  {
    rung,
    measured,
    periodsBehind,
    citedBy,
  }: Pick<KpiFacts, 'rung' | 'measured' | 'periodsBehind' | 'citedBy'>,
  recent: number,
): RungUse {
  return { rung: rung as KpiRung, inUse: measured && periodsBehind <= recent, citedBy };
}

/**
 * Where the weight of measurement lies, as a place on the ladder: the mean rung of the KPIs in use, 1 to 6. A KPI counts
 * once, and once more for each vote that cited it: two on the first rung and one on the fourth lie at (1 + 1 + 4) / 3 = 2,
 * and with two votes on the last at (1 + 1 + 3 * 4) / 5 = 2.8. `null` when none is in use.
 */
export function centreOfGravity(kpis: readonly RungUse[]): number | null {
  const used = kpis.filter(({ inUse }) => inUse);
  if (used.length === 0) return null;
  const weights = used.reduce((sum, { citedBy }) => sum + 1 + citedBy, 0);
  return (
    used.reduce((sum, { rung, citedBy }) => sum + (1 + citedBy) * (kpiRungs.indexOf(rung) + 1), 0) / weights
  );
}
