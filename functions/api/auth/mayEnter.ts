import type { Instant } from '#domain/time.ts';
import type { SignInConfig } from '#runtime/environment.ts';
import { groupsOf, valuesOf, type DirectoryClaims } from './claims.ts';

/** Why somebody whom the issuer vouches for is not let in all the same. */
export type NotAdmitted = 'notAssured' | 'notInGroup' | 'notAskedAgain';

type Door = Pick<SignInConfig, 'assurance' | 'signInGroup' | 'firstAdmins'>;

/**
 * Whether an ID token lets its person in: it asserts the strength the company asks for, and they stand in the group that
 * may sign in. The first administrators may before that group exists.
 * @param since the earlier sign-in, where a new one was asked for: the issuer has to name a later moment
 * @returns undefined when they may
 */
export function whyNot(
  { assurance, ...door }: Door,
  claims: DirectoryClaims,
  since: Instant | undefined,
): NotAdmitted | undefined {
  const at = authenticatedAt(claims);
  if (assurance !== undefined) {
    const asserted = valuesOf(claims[assurance.claim]);
    if (!assurance.values.some((value) => asserted.includes(value))) return 'notAssured';
    if (at === undefined) return 'notAssured';
  }
  if (since !== undefined && (at === undefined || at <= since)) return 'notAskedAgain';
  const { signInGroup } = door;
  const isMember = signInGroup === undefined || groupsOf(claims).includes(signInGroup);
  return isMember || isFirstAdmin(door, claims) ? undefined : 'notInGroup';
}

/** How they proved who they are, in the issuer's words, as a log line may say it. */
export function strengthOf(claims: DirectoryClaims): string {
  const said = [claims.acr, claims['custom:acr'], claims.amr].flatMap(valuesOf);
  return said.filter((word) => /^[\w:./-]{1,100}$/.test(word)).join(' ');
}

/** When they proved who they are, as far as the issuer says it. */
export function authenticatedAt({ auth_time: seconds }: DirectoryClaims): Instant | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
}

/** Anybody can claim an address: only one that the issuer has verified makes a first administrator. */
export function isFirstAdmin({ firstAdmins = [] }: Door, claims: DirectoryClaims): boolean {
  return claims.email_verified === true && firstAdmins.includes(claims.email.toLowerCase());
}
