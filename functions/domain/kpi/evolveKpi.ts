import type { Evolve } from '#domain/ledger/change.ts';
import { edited, withChanges } from '#domain/ledger/record.ts';
import type { Kpi, KpiDefinition, Measurement } from './kpi.ts';
import { seriesWithAll } from './series.ts';

/** Folds a KPI's events: its definition by version, and its measurements into one packed string a segment. */
export const evolveKpi: Evolve<Kpi> = (state, event, recorded) => {
  switch (event.type) {
    case 'kpiDefined':
      return {
        definition: event.data.record as KpiDefinition,
        definitionVersion: 1,
        definedAt: recorded.at,
        series: {},
        edits: edited({}, recorded),
      };
    case 'kpiRemoved':
      return null;
    case 'kpiChanged':
      return state === null
        ? null
        : {
            ...state,
            definition: withChanges(state.definition, event.data.changes as object),
            definitionVersion: state.definitionVersion + 1,
            edits: edited(state.edits, recorded),
          };
    case 'measured':
      return state === null ? null : { ...measured(state, event.data), edits: edited(state.edits, recorded) };
    default:
      return state;
  }
};

/** One value of a `measured` event, with what stood there before; `note` is free text and lives with the event only. */
export type MeasuredValue = {
  readonly segment: string;
  readonly measurement: Measurement;
  readonly before?: Measurement;
  readonly note?: string;
};

/** The data of a `measured` event: values of one KPI that came in together, and where they came from. */
export type Measured = {
  readonly values: readonly MeasuredValue[];
  readonly source?: string;
  readonly import?: string;
};

function measured(kpi: Kpi, data: Readonly<Record<string, unknown>>): Kpi {
  const { values } = data as unknown as Measured;
  const bySegment = new Map<string, Measurement[]>();
  for (const { segment, measurement } of values) {
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), measurement]);
  }
  const series = { ...kpi.series };
  for (const [segment, measurements] of bySegment) {
    series[segment] = seriesWithAll(series[segment] ?? '', measurements);
  }
  return { ...kpi, series };
}
