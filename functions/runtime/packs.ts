import type { Pack } from '#domain/methodology/pack.ts';
import type { PackName } from '#domain/programme/programme.ts';
import { findPack, holdPack } from '#methodology/packs.ts';
import type { Store } from '#store/client.ts';
import { findPackItem, readPack } from '#store/packs.ts';

/**
 * Brings the pack a programme runs on to hand, so that `packOf` finds it while a decision is made, which reads nothing. A
 * shipped pack costs nothing, an imported one a Query once a process.
 *
 * @throws Error when neither this release nor the store holds it: the record is then ahead of both
 */
export async function loadPack(store: Store, named: PackName): Promise<Pack> {
  const found = await findHeldPack(store, named);
  if (found === null) throw new Error(`There is no pack ${named.id} ${named.version}`);
  return found;
}

/** A pack by its full name, shipped or imported, or null. */
export async function findHeldPack(store: Store, named: PackName): Promise<Pack | null> {
  return findPack(named) ?? (named.hash === undefined ? null : readHeld(store, named.hash));
}

/** The full name of a version, be it shipped or imported; undefined when there is none. */
export async function findPackName(
  store: Store,
  { id, version }: Pick<PackName, 'id' | 'version'>,
): Promise<PackName | undefined> {
  if (findPack({ id, version }) !== null) return { id, version };
  const found = await findPackItem(store, { id, version });
  return found === undefined ? undefined : { id, version, hash: found.hash };
}

/** An imported pack by its hash, or null. It was validated when it came in, and its hash says that it is still the same. */
export async function readHeld(store: Store, hash: string): Promise<Pack | null> {
  const pack = (await readPack(store, hash)) as Pack | undefined;
  if (pack === undefined) return null;
  holdPack(hash, pack);
  return pack;
}
