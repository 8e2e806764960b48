import { createWriteStream, renameSync, statSync } from 'node:fs';
import type { LogSink } from '#runtime/logger.ts';

/** A log that grew beyond this is put aside at the next start; one older log is kept. */
const LARGEST_BYTES = 10 * 1024 * 1024;

/** Writes log lines to a file, so that the terminal stays readable. */
export function logFile(path: string): { readonly sink: LogSink; readonly close: () => Promise<void> } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(path, `${path}.old`);
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  return {
    sink: (line) => {
      stream.write(`${line}\n`);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}
