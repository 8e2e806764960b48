import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { latestActual } from '#domain/kpi/latestActual.ts';
import { segmentsOf } from '#domain/kpi/status.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Period, PlainDate } from '#domain/time.ts';

/** A KPI a vote may cite, with the newest value that still says something about today (element 76). */
export type Citable = {
  readonly kpi: Held<Kpi>;
  readonly segment: string;
  readonly value?: number;
  readonly period?: Period;
};

/**
 * Every KPI, the likeliest first: those of the gate's own stage before the rest, those with a fresh value before those
 * without, judged ones before mere context. The first one is proposed.
 */
export function citableKpis(view: ProgrammeView, gate: GateKey, on: PlainDate): readonly Citable[] {
  const stage = stageOfGate[gate];
  const rank = ({ kpi, value }: Citable): number =>
    (value === undefined ? 4 : 0) +
    (kpi.definition.context ? 2 : 0) +
    (stage !== null && kpi.definition.stage !== stage ? 1 : 0);
  return view.kpis.map((kpi) => citable(kpi, on)).toSorted((one, other) => rank(one) - rank(other));
}

function citable(kpi: Held<Kpi>, on: PlainDate): Citable {
  const [segment = 'all'] = segmentsOf(kpi);
  const newest = latestActual(kpi, segment, { on });
  return newest.code === 'measured'
    ? { kpi, segment, value: newest.actual, period: newest.period }
    : { kpi, segment };
}
