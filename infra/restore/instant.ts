const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The second to which tables go back: DynamoDB knows no finer one. `2026-11-22T06:13:33.9Z` -> 33 s.
 * @throws Error with a sentence when it is no instant with its time zone
 */
export function secondOf(text: string): Date {
  const at = new Date(text);
  if (!written.test(text) || Number.isNaN(at.getTime()))
    throw new Error(`"${text}" is no instant: write it like 2026-11-22T06:13:33Z, time zone and all.`);
  at.setUTCMilliseconds(0);
  return at;
}

/** `2026-11-22T06:13:33Z` */
export function told(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
