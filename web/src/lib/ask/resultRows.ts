import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { AskOption } from './askOptions.ts';
import type { Values } from './points.ts';
import type { PlacedResult } from './results.ts';

/** One line of a result: now (null where it was not asked), the period before, what is aimed at, and the way there. */
export type ResultRow = {
  readonly option: AskOption;
  readonly value: number | null;
  readonly before?: number;
  readonly target?: number;
  readonly trend: readonly { readonly period: string; readonly value: number | null }[];
};

/** The lines of the newest of `trend`, the highest first; marks keep the method's order where `keepOrder` says so. */
export function resultRows(
  options: readonly AskOption[],
  trend: readonly PlacedResult[],
  target: Values | undefined,
  keepOrder = false,
): readonly ResultRow[] {
  const now = trend.at(-1);
  const before = trend.at(-2);
  if (now === undefined) return [];
  const rows = options.map((option): ResultRow => {
    const { key } = option;
    return {
      option,
      value: now.values[key] ?? null,
      ...(before?.values[key] === undefined ? {} : { before: before.values[key] }),
      ...(target?.[key] === undefined ? {} : { target: target[key] }),
      trend: trend.map(({ period, values }) => ({ period, value: values[key] ?? null })),
    };
  });
  return keepOrder ? rows : rows.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
}

/** The length of a full bar: points and shares are of 100 but no longer than needed, marks of 5. */
export function fullBar(form: AskForm, rows: readonly ResultRow[]): number {
  if (form === 'pulse' || form === 'statements' || form === 'scoredGrid') return 5;
  const most = Math.max(...rows.flatMap(({ value, target = 0 }) => [value ?? 0, target]), 1);
  return Math.min(100, Math.ceil(most / 10) * 10);
}
