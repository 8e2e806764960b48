/** The kinds of aggregate a programme is made of. A snapshot's key is its kind and its id. */
export const aggregateKinds = [
  'programme',
  'stage',
  'gate',
  'kpi',
  'objective',
  'segment',
  'milestone',
  'seat',
  'member',
  'import',
  'publication',
  'register',
  'entry',
  'assessment',
  'answer',
  'question',
] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

/** Who may see an item: the whole programme, leadership, or the holders of named seats (users.md 1.5). */
export type Visibility = 'programme' | 'leadership' | { readonly seats: readonly string[] };

/** An aggregate as stored: `version` counts its events, `schemaVersion` names the shape of `state`. */
export type Snapshot<State = unknown> = {
  readonly kind: AggregateKind;
  readonly id: string;
  readonly version: number;
  readonly schemaVersion: number;
  readonly visibility: Visibility;
  readonly state: State;
};
