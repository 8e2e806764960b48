import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { Benchmark, Drive, KpiDefinition } from '#domain/kpi/kpi.ts';

/** A KPI that this one moves, as typed. */
export type DriveDraft = { kpi: string; lagMonths: string };

/** What a KPI is tied to, as typed: those it moves, and what others reach. All empty, there is no benchmark. */
export type LinkDraft = {
  drives: DriveDraft[];
  benchmark: { name: string; value: string; on: string; source: string };
};

export function linkDraftOf(
  { drives = [], benchmark }: Pick<KpiDefinition, 'drives' | 'benchmark'>,
  write: (value: number) => string,
): LinkDraft {
  return {
    drives: drives.map(({ kpi, lagMonths }) => ({ kpi, lagMonths: String(lagMonths) })),
    benchmark: {
      name: benchmark?.name ?? '',
      value: benchmark === undefined ? '' : write(benchmark.value),
      on: benchmark?.on ?? '',
      source: benchmark?.source ?? '',
    },
  };
}

/** Reads a typed figure and notes what is wrong with it under the field's name. */
type Reading = {
  readonly number: (field: string, text: string) => number;
  readonly whole: (field: string, text: string) => number;
  readonly faults: Record<string, string>;
};

/** A draft's other facts with its links read; what was left empty is no link. */
export function withLinks<Rest extends LinkDraft>(
  { drives, benchmark, ...rest }: Rest,
  reading: Reading,
): Omit<Rest, keyof LinkDraft> & { readonly drives?: readonly Drive[]; readonly benchmark?: Benchmark } {
  const moved = drivesOf(drives, reading);
  const compared = benchmarkOf(benchmark, reading);
  return { ...rest, ...(moved.length > 0 && { drives: moved }), ...(compared && { benchmark: compared }) };
}

function drivesOf(drives: readonly DriveDraft[], { whole }: Reading): readonly Drive[] {
  return drives.flatMap(({ kpi, lagMonths }, at) =>
    kpi === '' ? [] : [{ kpi, lagMonths: whole(`drives.${at}`, lagMonths) }],
  );
}

function benchmarkOf(
  { name, value, on, source }: LinkDraft['benchmark'],
  { number, faults }: Reading,
): Benchmark | undefined {
  if ([name, value, source].every((text) => text.trim() === '')) return undefined;
  if (name.trim() === '') faults['benchmark.name'] = 'missing';
  if (source.trim() === '') faults['benchmark.source'] = 'missing';
  if (!isPlainDate(on)) faults['benchmark.on'] = 'notADate';
  return { name: name.trim(), value: number('benchmark.value', value), on, source: source.trim() };
}
