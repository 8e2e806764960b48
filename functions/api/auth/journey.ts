import * as z from 'zod';
import type { Clock } from '#domain/time.ts';
import { seal, unseal } from './seal.ts';

/** How long a person may take at the issuer. */
export const JOURNEY_SECONDS = 10 * 60;

const PURPOSE = 'sign-in';

/** What has to be known again when the browser comes back from the issuer. */
export const SignInJourney = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnPath: z.string(),
  until: z.string(),
});
export type SignInJourney = z.infer<typeof SignInJourney>;

/** Seals a journey for its cookie. */
export function sealJourney(journey: Omit<SignInJourney, 'until'>, key: string, clock: Clock): string {
  const until = new Date(Date.parse(clock.now()) + JOURNEY_SECONDS * 1000).toISOString();
  return seal(JSON.stringify({ ...journey, until } satisfies SignInJourney), key, PURPOSE);
}

/** The journey in a cookie; undefined when there is none, it is not ours, or its ten minutes are over. */
export function openJourney(
  sealed: string | undefined,
  key: string,
  clock: Clock,
): SignInJourney | undefined {
  const text = sealed === undefined ? undefined : unseal(sealed, key, PURPOSE);
  if (text === undefined) return undefined;
  const journey = SignInJourney.parse(JSON.parse(text));
  return journey.until > clock.now() ? journey : undefined;
}
