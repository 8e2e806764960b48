/**
 * 29 KPIs a part: a commit holds 30 aggregates, and an import is one itself.
 * 150 KB a KPI: an item holds 400 KB, and a note stands twice, as itself and as its hash. 2 MB a part: a transaction
 * holds 4 MB, and 29 series of 10 KB are among them.
 */
export const partLimits = { kpis: 29, kpiBytes: 150_000, bytes: 2_000_000 } as const;

type PartLimits = { readonly [limit in keyof typeof partLimits]: number };

/** What one value takes at most in the ledger: four numbers of 17 digits, and as much again for what it corrects. */
const valueBytes = 150;
/** What a note takes beside its own text, in the event and among the texts: its period and its hash, twice. */
const noteBytes = 200;

/**
 * Cuts values into parts that each fit one commit, a KPI's values side by side: 10,000 values of 60 KPIs are 3 parts and
 * 60 events. The order within a KPI stays.
 */
export function partsOf<Row extends { readonly kpi: string; readonly note?: string }>(
  rows: readonly Row[],
  limits: PartLimits = partLimits,
): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let bytesOf = new Map<string, number>();
  let bytes = 0;
  for (const row of [...Map.groupBy(rows, ({ kpi }) => kpi).values()].flat()) {
    const noted = row.note?.length ?? 0;
    // Three bytes a UTF-16 unit at most.
    const size = valueBytes + (noted === 0 ? 0 : noteBytes + 3 * noted);
    const ofKpi = bytesOf.get(row.kpi) ?? 0;
    const isFull =
      bytes + size > limits.bytes ||
      ofKpi + size > limits.kpiBytes ||
      (ofKpi === 0 && bytesOf.size >= limits.kpis);
    if (isFull && part.length > 0) {
      parts.push(part);
      part = [];
      bytesOf = new Map();
      bytes = 0;
    }
    part.push(row);
    bytesOf.set(row.kpi, (bytesOf.get(row.kpi) ?? 0) + size);
    bytes += size;
  }
  return part.length === 0 ? parts : [...parts, part];
}
