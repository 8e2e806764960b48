import * as z from 'zod';

/** A list, or what a user pool makes of one that a SAML directory sends: `[one, other]`. */
const Listed = z.optional(z.union([z.array(z.string()), z.string()]));

/** What the directory says of a person and of their sign-in, in the ID token. */
export const DirectoryClaims = z.object({
  sub: z.string().min(1),
  name: z.optional(z.string().min(1)),
  email: z.email(),
  email_verified: z.optional(z.boolean()),
  /** When they last proved who they are, in epoch seconds. */
  auth_time: z.optional(z.number()),
  acr: Listed,
  amr: Listed,
  'custom:acr': Listed,
  groups: Listed,
  'cognito:groups': Listed,
  'custom:groups': Listed,
});
export type DirectoryClaims = z.infer<typeof DirectoryClaims>;

/** The directory's groups, under whichever name they came. */
export function groupsOf(claims: DirectoryClaims): readonly string[] {
  return [claims.groups, claims['cognito:groups'], claims['custom:groups']].flatMap(valuesOf);
}

/**
 * The values of a claim that is a text, a list, or a list in brackets. A user pool writes the values of an attribute that had
 * several as a form would: `[Finance+Approvers, a%2Cb]`.
 */
export function valuesOf(claim: string | readonly string[] | undefined): readonly string[] {
  if (claim === undefined) return [];
  if (typeof claim !== 'string') return claim;
  const [, listed] = /^\[(.*)\]$/s.exec(claim.trim()) ?? [];
  return listed === undefined ? [claim] : listed.split(',').map((value) => formDecoded(value.trim()));
}

function formDecoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    // A lone per cent sign: it was not encoded.
    return value;
  }
}
