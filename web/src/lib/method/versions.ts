import type { PackLine } from '#contract/method.ts';
import type { Pack } from '#domain/methodology/pack.ts';

/** The newest version of the same method that is newer than the one in use. */
export function newestOther(
  lines: readonly PackLine[],
  { id, version }: Pick<Pack, 'id' | 'version'>,
): PackLine | undefined {
  return lines
    .filter((line) => line.id === id && compareVersions(line.version, version) > 0)
    .toSorted((one, other) => compareVersions(other.version, one.version))[0];
}

/** Versions by their numbers, not by their letters: 2.10.0 comes after 2.9.0; a name behind them, such as `-retail`, is newer. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
