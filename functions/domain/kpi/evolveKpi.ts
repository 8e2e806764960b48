import type { Evolve } from '#domain/ledger/change.ts';
import { edited, withChanges } from '#domain/ledger/record.ts';
import type { Kpi, KpiDefinition } from './kpi.ts';
import { measuredIn, withMeasured } from './measured.ts';

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
      return state === null
        ? null
        : {
            ...state,
            series: withMeasured(state.series, measuredIn(event.data)),
            edits: edited(state.edits, recorded),
          };
    default:
      return state;
  }
};
