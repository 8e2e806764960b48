/**
 * An entry's id: its register and its number there, which people can say ("Need 12"). Four digits, so that the order of
 * ids is the order of numbers up to 9,999; a register holds 2,000 entries (ADR 0022).
 */
export function entryId(register: string, number: number): string {
  return `${register}-${String(number).padStart(4, '0')}`;
}

/** The register and number an id names, or `null` where it is none. */
export function entryOfId(id: string): { readonly register: string; readonly number: number } | null {
  const [, register, digits] = /^([A-Za-z][A-Za-z0-9]*)-(\d{4,6})$/.exec(id) ?? [];
  if (register === undefined || digits === undefined) return null;
  const number = Number(digits);
  return number >= 1 && entryId(register, number) === id ? { register, number } : null;
}
