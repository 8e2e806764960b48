import type { Look } from '#lib/status/statusTable.ts';

type Span = { readonly start: string; readonly end: string };

/** A mark on a lane: a gate (diamond) or a milestone (small shape). `on` is where it is expected now, `firstOn` where it was first approved. */
export type LaneMark = {
  readonly key: string;
  readonly name: string;
  readonly on: string;
  readonly firstOn: string;
  readonly look: Look;
  /** The status in words, read out and shown beside the shape's name. */
  readonly status: string;
  readonly href?: string;
};

/** One area of change, folded to one row. `plan` is expected now, `first` as first approved. A lane without a plan holds marks only. */
export type Lane = {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly look?: Look;
  readonly status?: string;
  readonly plan?: Span;
  readonly first?: Span;
  /** From when it is kept in upkeep: drawn on to the end, since no stage is ever closed. */
  readonly upkeepFrom?: string;
  readonly gates: readonly LaneMark[];
  readonly milestones: readonly LaneMark[];
};
