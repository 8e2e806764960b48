/** What a decision comes to: a value, or a refusal that a person can act on. A refusal is data; only faults are thrown. */
export type Outcome<Value, R extends { readonly code: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: R };

/** The decision went through with this value. */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The business says no; `refusal.code` is from a closed union. */
export function refused<R extends { readonly code: string }>(
  refusal: R,
): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}
