import { goto } from '$app/navigation';
import type { MemberRole } from '#domain/member/member.ts';
import { authPaths, paths } from '#lib/paths.ts';
import { command, commandKey, forget, read } from '#lib/api/client.ts';
import { Problem } from '#lib/problem/problem.ts';

/** Who is signed in, as GET /api/session answers. */
export type Session = {
  readonly person: { readonly id: string; readonly name: string };
  readonly admin: boolean;
  readonly memberships: readonly {
    readonly programme: string;
    readonly name: string;
    readonly role: MemberRole;
  }[];
};

let current = $state.raw<Session | undefined>();
let failure = $state.raw<unknown>();

/** The person at the screen. `current` is undefined until the answer is there, and on the sign-in page. */
export const session = {
  get current() {
    return current;
  },
  get failure() {
    return failure;
  },
  roleIn(programme: string | undefined): MemberRole | undefined {
    return current?.memberships.find((each) => each.programme === programme)?.role;
  },
  /** Asks the server once a visit; nobody signed in leads to the sign-in page, and back here afterwards. */
  async load(here: string): Promise<void> {
    try {
      current = (await read<Session>('/session')).body;
      failure = undefined;
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
  /** Ends the session on the server and leaves nothing of it in this page. */
  async signOut(): Promise<void> {
    await command({ method: 'POST', path: authPaths.signOut(), key: commandKey(), under: '' });
    current = undefined;
    forget();
    await goto(paths.signIn());
  },
};
