import { goto } from '$app/navigation';
import type { SessionAnswer, SignedOutAnswer } from '#contract/responses.ts';
import { command, commandKey, forget, read } from '#lib/api/client.ts';
import { authPaths, paths } from '#lib/paths.ts';
import { Problem } from '#lib/problem/problem.ts';
import { forgetForms } from '#lib/session/forgetForms.ts';

let current = $state.raw<SessionAnswer | undefined>();
let failure = $state.raw<unknown>();
let asksAgain = $state(false);
let asking: ReturnType<typeof setTimeout> | undefined;

/** The person at the screen. `current` is undefined until the answer is there, and on the sign-in page. */
export const session = {
  get current() {
    return current;
  },
  get failure() {
    return failure;
  },
  /** Whether a decision will ask this person to sign in again before it is recorded. */
  get asksAgain() {
    return asksAgain;
  },
  /** Asks the server once a visit; nobody signed in leads to the sign-in page, and back here afterwards. */
  async load(here: string): Promise<void> {
    try {
      current = (await read<SessionAnswer>('/session')).body;
      failure = undefined;
      askAgainAfter(current.decidesForSeconds);
    } catch (caught) {
      if (caught instanceof Problem && caught.status === 401) await session.ended(here);
      else failure = caught;
    }
  },
  /** The session is over: what was read is forgotten, and the sign-in page leads back. */
  async ended(here: string): Promise<void> {
    current = undefined;
    forget();
    await goto(paths.signIn(here === paths.portfolio() ? undefined : here));
  },
  /** Ends the session on the server and leaves nothing of it in this page; the issuer's own ends on a page of the issuer. */
  async signOut(): Promise<void> {
    const { issuersPage } = await command<SignedOutAnswer>({
      method: 'POST',
      path: authPaths.signOut(),
      key: commandKey(),
      under: '',
    });
    current = undefined;
    forget();
    forgetForms();
    if (issuersPage === undefined) await goto(paths.signIn());
    else location.assign(issuersPage);
  },
};

function askAgainAfter(seconds: number): void {
  clearTimeout(asking);
  asksAgain = seconds <= 0;
  if (!asksAgain) asking = setTimeout(() => (asksAgain = true), seconds * 1000);
}
