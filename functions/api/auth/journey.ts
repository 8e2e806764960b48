import * as z from 'zod';
import type { Clock, Ids } from '#domain/time.ts';
import type { Store } from '#store/client.ts';
import { saveSignIn, takeSignIn } from '#store/signIns.ts';

/** How long a person may take at the issuer. */
export const JOURNEY_SECONDS = 10 * 60;

/** What has to be known again when the browser comes back from the issuer. */
export const SignInJourney = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnPath: z.string(),
  /** The session that the browser had, by its handle, and whose it was: it ends when a new one takes its place. */
  session: z.optional(z.string()),
  person: z.optional(z.string()),
  /** Set where a decision asked for a new sign-in: when the earlier one was. */
  since: z.optional(z.string()),
});
export type SignInJourney = z.infer<typeof SignInJourney>;

/**
 * Keeps a journey on the server for ten minutes.
 * @returns the ticket for the browser's cookie: 256 random bits that say nothing
 */
export async function beginJourney(
  { store, wallClock, ids }: { readonly store: Store; readonly wallClock: Clock; readonly ids: Ids },
  journey: SignInJourney,
): Promise<string> {
  const ticket = `${ids.next()}${ids.next()}`;
  const endsAt = new Date(Date.parse(wallClock.now()) + JOURNEY_SECONDS * 1000).toISOString();
  const kept = Object.entries(journey).filter((entry): entry is [string, string] => entry[1] !== undefined);
  await saveSignIn(store, ticket, Object.fromEntries(kept), endsAt);
  return ticket;
}

/** The journey of this ticket, once; undefined when there is none, it was used, or its ten minutes are over. */
export async function endJourney(
  { store, wallClock }: { readonly store: Store; readonly wallClock: Clock },
  ticket: string | undefined,
): Promise<SignInJourney | undefined> {
  if (ticket === undefined || ticket === '') return undefined;
  const kept = await takeSignIn(store, ticket, wallClock.now());
  return kept === undefined ? undefined : SignInJourney.parse(kept);
}
