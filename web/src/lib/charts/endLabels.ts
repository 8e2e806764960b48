import type { NamedCurve } from './curves.ts';
import { nudge } from './scale.ts';

/** The label of a curve: where the curve ends, and where its name and last value are written. */
export type EndLabel = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** At the right edge, where labels are moved apart. */
  readonly atEdge: boolean;
  readonly labelX: number;
  readonly labelY: number;
};

type Drawing = {
  readonly x: (period: string) => number;
  readonly y: (value: number) => number;
  readonly right: number;
  readonly bottom: number;
};

// A name over a value: two lines of 15 px and some air.
const labelHeight = 34;

/** A label a curve. One that ends in the middle carries it at its own end; only labels at the right edge can collide. */
export function endLabels(curves: readonly NamedCurve[], drawing: Drawing): readonly EndLabel[] {
  const ends = curves.flatMap(({ key, name, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    if (!last || last.value === null) return [];
    const before =
      points.findLast(({ value, period }) => value !== null && period !== last.period)?.value ?? 0;
    const [x, y] = [drawing.x(last.period), drawing.y(last.value)];
    return [{ key, name, value: last.value, rises: last.value >= before, x, y }];
  });
  const edge = ends.filter((end) => end.x > drawing.right - 40);
  const free = nudge(
    edge.map((end) => end.y),
    labelHeight,
    drawing.bottom,
  );
  return ends.map(({ rises, ...end }) => {
    const place = edge.findIndex(({ key }) => key === end.key);
    return place < 0
      ? { ...end, atEdge: false, labelX: end.x + 10, labelY: rises ? end.y - 14 : end.y + 14 }
      : { ...end, atEdge: true, labelX: drawing.right + 10, labelY: free[place] ?? end.y };
  });
}
