import type { Pack } from '#domain/methodology/pack.ts';
import type { PackName } from '#domain/programme/programme.ts';
import { customerCentric } from './customerCentric/pack.ts';
import first from './shipped/customerCentric-1.0.0.json' with { type: 'json' };

/** Every version ever shipped stays here: running programmes keep the one they began with (element 24). */
export const shippedPacks: readonly Pack[] = [customerCentric, first as unknown as Pack];

/** The pack a new programme begins with. */
export const currentPack: Pack = customerCentric;

/** Imported packs that were read, by their hash; the one used longest ago goes first (ADR 0021). */
const held = new Map<string, Pack>();
/** A megabyte each at most, and a company has a few. */
const mostHeld = 16;

/** Keeps an imported pack at hand. What is named by its hash never changes, so it is read once. */
export function holdPack(hash: string, pack: Pack): void {
  held.delete(hash);
  held.set(hash, pack);
  const [oldest] = held.keys();
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
}

/** A pack at hand: a shipped one by id and version, an imported one by its hash; `null` when it is not. */
export function findPack({ id, version, hash }: PackName): Pack | null {
  if (hash === undefined) {
    return shippedPacks.find((pack) => pack.id === id && pack.version === version) ?? null;
  }
  const found = held.get(hash);
  if (found === undefined) return null;
  holdPack(hash, found);
  return found;
}

/**
 * The pack a stored programme runs on; `loadPack` (runtime/packs.ts) has brought an imported one. Throws when it is not at
 * hand: the record is then ahead of the code, or was read by another way than the programme's.
 */
export function packOf(named: PackName): Pack {
  const found = findPack(named);
  if (found === null) throw new Error(`This release holds no pack ${named.id} ${named.version}`);
  return found;
}
