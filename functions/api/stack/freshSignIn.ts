import { freshUntil } from '#api/auth/freshUntil.ts';
import type { Step } from './exchange.ts';

/**
 * A decision is recorded for good, so whoever sends it has proved who they are within the last quarter of an hour. What
 * carries no session at all, as a machine's token, never decides.
 */
export const freshSignIn: Step = ({ route, call, dependencies }) => {
  if (route.stepUp !== true) return undefined;
  const isFresh =
    call.session !== undefined && dependencies.wallClock.now() < freshUntil(call.session.authenticatedAt);
  return isFresh ? undefined : { code: 'stepUpRequired' };
};
