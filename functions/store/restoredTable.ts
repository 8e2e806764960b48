// What a table is called that a restore made: by the table it comes from and the second it went back to.
const suffix = /-restored-(\d{14})$/;

/** What was restored once more does not pile the names up. */
export function restoredName(table: string, at: Date): string {
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  return `${table.replace(suffix, '')}-restored-${stamp}`;
}

/** The second a table went back to, `20261122061333`; undefined where it never did. */
export function restoredStamp(table: string): string | undefined {
  return suffix.exec(table)?.[1];
}
