import type { Edits } from '#domain/programme/programme.ts';
import type { Period, PlainDate } from '#domain/time.ts';

/** One of the three things to understand before planning a segment (element 52): what it says, from when, and its source. */
export type Understanding = { readonly text: string; readonly on: PlainDate; readonly source: string };

/** A customer segment. Understanding comes before planning; a focus segment is one the programme plans for. */
export type Segment = {
  readonly name: string;
  readonly description: string;
  readonly customers?: number;
  readonly focus: boolean;
  readonly from: Period;
  readonly value?: Understanding;
  readonly behaviours?: Understanding;
  readonly attitudes?: Understanding;
  readonly edits: Edits;
};
