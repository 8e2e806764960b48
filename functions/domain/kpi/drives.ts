import { leadsBack } from '#domain/programme/leadsBack.ts';
import type { Drive, Kpi, KpiDefinition } from './kpi.ts';

export type DriveRefusal =
  | { readonly code: 'drivenKpiUnknown'; readonly kpi: string }
  | { readonly code: 'drivenTwice'; readonly kpi: string }
  | { readonly code: 'drivesItself' }
  | { readonly code: 'driveCycle' };

type KpiOf = Pick<Kpi, 'definition'> & { readonly id: string };

/**
 * What keeps a KPI from moving those it says it moves: each is another KPI of the programme, named once, and none leads
 * back to it, or nobody could say what is cause and what effect.
 */
export function driveFlaw(
  kpis: readonly KpiOf[],
  id: string,
  definition: Pick<KpiDefinition, 'drives'>,
): DriveRefusal | null {
  const driven = drivenBy(definition);
  if (driven.includes(id)) return { code: 'drivesItself' };
  const unknown = driven.find((kpi) => !kpis.some((one) => one.id === kpi));
  if (unknown !== undefined) return { code: 'drivenKpiUnknown', kpi: unknown };
  const twice = driven.find((kpi, place) => driven.indexOf(kpi) !== place);
  if (twice !== undefined) return { code: 'drivenTwice', kpi: twice };
  const next = (kpi: string) => drivenBy(kpis.find((one) => one.id === kpi)?.definition ?? {});
  return leadsBack(id, driven, next) ? { code: 'driveCycle' } : null;
}

/** The KPIs that move a KPI, each with the months until that shows. */
export function driversOf<One extends KpiOf>(
  kpis: readonly One[],
  id: string,
): readonly { readonly kpi: One; readonly lagMonths: number }[] {
  return kpis.flatMap((kpi) =>
    drives(kpi)
      .filter((drive) => drive.kpi === id)
      .map(({ lagMonths }) => ({ kpi, lagMonths })),
  );
}

/** What a KPI moves; nothing where nobody said so. */
export function drives({ definition }: Pick<Kpi, 'definition'>): readonly Drive[] {
  return definition.drives ?? [];
}

function drivenBy(definition: Pick<KpiDefinition, 'drives'>): readonly string[] {
  return (definition.drives ?? []).map(({ kpi }) => kpi);
}
