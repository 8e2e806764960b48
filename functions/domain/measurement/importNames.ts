import { measurementStates, type MeasurementState } from '#domain/kpi/kpi.ts';
import type { Period } from '#domain/time.ts';
import type { CheckedAgainst } from './checkMeasurement.ts';
import { folded } from './importColumns.ts';
import { readPeriod } from './readPeriod.ts';

/** What the words in a row stand for. Files repeat them thousands of times, so each is looked up once. */
export type ImportNames = {
  readonly kpis: (text: string) => readonly string[] | undefined;
  readonly segment: (text: string) => string | undefined;
  readonly state: (text: string) => MeasurementState | undefined;
  readonly period: (text: string) => Period | null;
};

/** How people write a measurement's state in English and Spanish; an empty cell is final. */
const stateOf: ReadonlyMap<string, MeasurementState> = new Map<string, MeasurementState>([
  ['', 'final'],
  ...measurementStates.map((state) => [folded(state), state] as const),
  ['definitivo', 'final'],
  ['definitiva', 'final'],
  ['not available', 'notAvailable'],
  ['n/a', 'notAvailable'],
  ['no disponible', 'notAvailable'],
  ['n/d', 'notAvailable'],
]);

/** Ids win over names, and names over template keys, which several KPIs may share. */
export function importNames(view: CheckedAgainst): ImportNames {
  const kpis = new Map<string, string[]>();
  for (const { id, definition } of view.kpis) {
    const { template } = definition;
    if (template !== undefined) kpis.set(folded(template), [...(kpis.get(folded(template)) ?? []), id]);
  }
  for (const { id, definition } of view.kpis) kpis.set(folded(definition.name), [id]);
  for (const { id } of view.kpis) kpis.set(folded(id), [id]);
  const segments = new Map(['', 'all', 'total', 'todos', 'todas'].map((name) => [name, 'all']));
  for (const { id, name } of view.segments) segments.set(folded(name), id);
  for (const { id } of view.segments) segments.set(folded(id), id);
  return {
    kpis: remembered((text) => kpis.get(folded(text))),
    segment: remembered((text) => segments.get(folded(text))),
    state: remembered((text) => stateOf.get(folded(text))),
    period: remembered(readPeriod),
  };
}

function remembered<Value>(answer: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: answer(text) };
    known.set(text, found);
    return found.value;
  };
}
