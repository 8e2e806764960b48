/** A fact that differs: its key, as it was when the form was opened, and as it is now. */
export type Difference = { readonly key: string; readonly before: unknown; readonly now: unknown };

/** The top-level facts in which two states differ; `edits` say only who, and are left out. */
export function differences(before: object, now: object): readonly Difference[] {
  const [one, other] = [before as Record<string, unknown>, now as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => !['edits', 'id', 'version', 'series', 'definedAt', 'definitionVersion'].includes(key))
    .filter((key) => !alike(one[key], other[key]))
    .map((key) => ({ key, before: one[key], now: other[key] }));
}

/**
 * What a form changed, for a PATCH: only keys that differ, so that another's change to another fact stays. A text that was
 * emptied becomes `''`, and one of `nullable` that was taken away becomes null.
 */
export function changesOf(
  before: object,
  after: object,
  nullable: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    differences(before, after).flatMap(({ key, before: earlier, now }) => {
      if (now !== undefined) return [[key, now]];
      if (nullable.includes(key)) return [[key, null]];
      return typeof earlier === 'string' ? [[key, '']] : [];
    }),
  );
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(other));
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}
