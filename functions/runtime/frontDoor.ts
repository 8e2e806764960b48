import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#domain/time.ts';

/** The header that CloudFront adds to what it passes on; who calls the API past it does not know its value. */
export const FRONT_DOOR_HEADER = 'x-waymark-origin';

/** Tells requests that came through CloudFront from others. */
export type FrontDoor = { readonly admits: (presented: string | undefined) => Promise<boolean> };

/** A stranger's wrong values must not turn into a flood of reads. */
const leastMsBetweenReads = 10_000;

/**
 * Any of the accepted values is let in: two while a new one is on its way to every edge location. A value that is not
 * known makes it read them again, so that a rotation needs no restart.
 *
 * @param read the accepted values, separated by blanks
 */
export function createFrontDoor(read: () => Promise<string>, wallClock: Clock): FrontDoor {
  let digests: readonly Buffer[] | undefined;
  let readAtMs = 0;

  const refresh = async (): Promise<readonly Buffer[]> => {
    readAtMs = Date.parse(wallClock.now());
    const values = (await read()).split(' ').filter((value) => value.length > 0);
    if (values.length === 0) throw new Error('No value of the origin header is accepted: deploy again.');
    digests = values.map(digestOf);
    return digests;
  };

  return {
    admits: async (presented) => {
      if (presented === undefined || presented === '') return false;
      const digest = digestOf(presented);
      if (isAmong(digest, digests ?? (await refresh()))) return true;
      if (Date.parse(wallClock.now()) - readAtMs < leastMsBetweenReads) return false;
      return isAmong(digest, await refresh());
    },
  };
}

/** Of one length, so that comparing takes the same time whatever was presented. */
function digestOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

function isAmong(digest: Buffer, accepted: readonly Buffer[]): boolean {
  return accepted.reduce((found, one) => timingSafeEqual(digest, one) || found, false);
}
