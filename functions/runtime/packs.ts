import type { Pack } from '#domain/methodology/pack.ts';
import type { PackName } from '#domain/programme/programme.ts';
import { findPack, holdPack } from '#methodology/packs.ts';
import type { Store } from '#store/client.ts';
import { readPack } from '#store/packs.ts';

/**
 * Brings the pack a programme runs on to hand, so that `packOf` finds it while a decision is made, which reads nothing. A
 * shipped pack costs nothing, an imported one a Query once a process.
 *
 * @throws Error when neither this release nor the store holds it: the record is then ahead of both
 */
export async function loadPack(store: Store, named: PackName): Promise<Pack> {
  const found = findPack(named) ?? (named.hash === undefined ? null : await read(store, named.hash));
  if (found === null) throw new Error(`There is no pack ${named.id} ${named.version}`);
  return found;
}

/** It was validated when it came in, and its hash says that it is still the same. */
async function read(store: Store, hash: string): Promise<Pack | null> {
  const pack = await readPack(store, hash);
  if (pack === undefined) return null;
  holdPack(hash, pack as Pack);
  return pack as Pack;
}
