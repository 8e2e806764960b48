import { randomBytes } from 'node:crypto';
import type { Ids } from '#domain/time.ts';

/** Ids from the system's random source: 16 bytes are 22 characters of base64url. */
export const randomIds: Ids = { next: () => randomBytes(16).toString('base64url') };
