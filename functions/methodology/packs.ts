import type { Pack } from '#domain/methodology/pack.ts';
import { customerCentric } from './customerCentric/pack.ts';

/** Every version ever shipped stays here: running programmes keep the one they began with (element 24). */
const shipped: readonly Pack[] = [customerCentric];

/** The pack a new programme begins with. */
export const currentPack: Pack = customerCentric;

/** A shipped pack by id and version, or `null`. */
export function findPack(named: { readonly id: string; readonly version: string }): Pack | null {
  return shipped.find(({ id, version }) => id === named.id && version === named.version) ?? null;
}

/** The pack a stored programme runs on. Throws when this release does not hold it: the record is then ahead of the code. */
export function packOf(named: { readonly id: string; readonly version: string }): Pack {
  const found = findPack(named);
  if (found === null) throw new Error(`This release holds no pack ${named.id} ${named.version}`);
  return found;
}
