import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Two ways to do one thing. What a side prepares before its turn is not timed. */
export type Sides = {
  readonly ours: Side;
  readonly bare: Side;
};
type Side = { readonly prepare?: () => Promise<void>; readonly run: () => Promise<unknown> };

export type Comparison = {
  readonly ratio: number;
  readonly oursMs: number;
  readonly bareMs: number;
  readonly samples: number;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Times two sides turn by turn (A B A B), so that whatever slows the machine slows both, and divides their medians.
 * Garbage is collected before each turn: no side pays for the other's.
 */
export async function compare(
  { ours, bare }: Sides,
  { samples, warmUp }: { readonly samples: number; readonly warmUp: number },
): Promise<Comparison> {
  const timed: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
  for (let turn = -warmUp; turn < samples; turn += 1) {
    for (const [name, side] of [
      ['ours', ours],
      ['bare', bare],
    ] as const) {
      await side.prepare?.();
      collectGarbage();
      const startedAt = performance.now();
      await side.run();
      const tookMs = performance.now() - startedAt;
      if (turn >= 0) timed[name].push(tookMs);
    }
  }
  const oursMs = median(timed.ours);
  const bareMs = median(timed.bare);
  return { ratio: oursMs / bareMs, oursMs, bareMs, samples };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
