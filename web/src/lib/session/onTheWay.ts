import { authPaths } from '#lib/paths.ts';
import { Problem } from '#lib/problem/problem.ts';
import { session } from '#lib/session/session.svelte.ts';

/**
 * A decision was refused because its person has to sign in first: leads them there, and back to this page. The caller
 * keeps what was typed before.
 * @returns whether they are on their way; anything else that failed is the caller's to show
 */
export async function onTheWayToSignIn(failure: unknown): Promise<boolean> {
  if (!asksToSignIn(failure)) return false;
  const here = location.pathname + location.search + location.hash;
  if (failure.code === 'stepUpRequired') location.assign(authPaths.signInAnew(here));
  else await session.ended(here);
  return true;
}

/** Whether it failed for want of a sign-in, or of one that is new enough. */
export function asksToSignIn(failure: unknown): failure is Problem {
  return failure instanceof Problem && failure.status === 401;
}
