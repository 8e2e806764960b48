import type { LedgerEntry } from '#contract/responses.ts';

/** One value before and after; `undefined` where there was, or is, none. `path` names it: `['tolerance', 'atRisk']`. */
export type ValueChange = {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * The values an entry changed. A change event carries both sides; what was added has no before, what a measurement
 * replaced is beside it. Objects are taken apart to what really differs; lists stay whole.
 */
export function changesOf({ type, data }: Pick<LedgerEntry, 'type' | 'data'>): readonly ValueChange[] {
  if (type === 'measured') return measuredChanges(data);
  if (type === 'dateMoved' || type === 'datePlanned') {
    const { which, reading, from, to } = data;
    const path = [String(which), ...(typeof reading === 'string' ? [reading] : [])];
    return [{ path, before: from, after: to }];
  }
  if (type === 'apiTokenMade' || type === 'apiTokenRevoked') {
    const told = ['name', 'scopes', 'endsOn'].filter((key) => key in data);
    return told.map((key) => ({ path: [key], before: undefined, after: data[key] }));
  }
  if (isRecord(data['changes'])) return differing([], data['before'], data['changes']);
  return isRecord(data['record']) ? differing([], undefined, data['record']) : [];
}

function measuredChanges(data: LedgerEntry['data']): readonly ValueChange[] {
  const values = Array.isArray(data['values']) ? data['values'].filter(isRecord) : [];
  return values.map(({ segment, measurement, before }) => ({
    path: [periodOf(measurement), ...(segment === 'all' ? [] : [String(segment)])],
    before: isRecord(before) ? before['value'] : undefined,
    after: isRecord(measurement) ? measurement['value'] : undefined,
  }));
}

function differing(path: readonly string[], before: unknown, after: unknown): readonly ValueChange[] {
  if (isRecord(after) || (isRecord(before) && after === undefined)) {
    const was = isRecord(before) ? before : {};
    const is = isRecord(after) ? after : {};
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => differing([...path, key], was[key], is[key]));
  }
  const [then, now] = [before ?? undefined, after ?? undefined];
  if (JSON.stringify(then) === JSON.stringify(now)) return [];
  return [{ path, before: then, after: now }];
}

function periodOf(measurement: unknown): string {
  return isRecord(measurement) ? String(measurement['period']) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
