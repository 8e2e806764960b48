import { routes } from '#contract/routes.ts';
import { routeTable } from '#infra/local/http/routeTable.ts';
import { RefusedCommand, type Send } from '#infra/local/story/player.ts';
import type { Part } from '#test/fuzz/target.ts';
import { CookieJar, signInAs } from '#test/support/localSignIn.ts';

/** The demo people behind the parts of a founded programme. */
export const demoSubjects: Readonly<Record<Part, string>> = {
  manager: 'demo-manager',
  leader: 'demo-leader',
  lead: 'demo-stage-lead',
  team: 'demo-team',
  admin: 'demo-team-second',
  finance: 'demo-finance',
  business: 'demo-business',
  customer: 'demo-customer',
  auditor: 'demo-auditor',
  outsider: 'demo-risk',
};

/** People with browsers of their own, who sign in as people do. */
export type Crew = {
  /** Sends as this person, who signs in (again) where that is asked. @throws RefusedCommand */
  readonly send: <Answer>(part: Part, command: Send) => Promise<Answer>;
  /** Sends with a machine's token. */
  readonly feed: <Answer>(token: string, command: Send) => Promise<Answer>;
  /** Signs in from one more browser. */
  readonly signInElsewhere: (part: Part) => Promise<void>;
  /** Signs in anew for a decision, in the same browser. */
  readonly signInAgain: (part: Part) => Promise<void>;
  /** Comes to the sign-in from this address, by way of CloudFront. */
  readonly signInFrom: (address: string) => Promise<void>;
  readonly signOut: (part: Part) => Promise<void>;
  readonly urls: () => readonly string[];
  /** Every value of a cookie of Waymark's, and what was added. */
  readonly secrets: () => readonly string[];
  readonly keepSecret: (text: string) => void;
  /** The routes that went through, such as `GET /api/inbox`. */
  readonly succeeded: () => readonly string[];
};

export function createCrew(origin: string): Crew {
  const urls = new Set<string>();
  const secrets = new Set<string>();
  const succeeded = new Set<string>();
  const jars = new Map<Part, CookieJar>();
  const table = routeTable(routes.map((route) => ({ ...route, target: route })));
  let sent = 0;

  class Browser extends CookieJar {
    override async fetch(url: string, init: RequestInit = {}): Promise<Response> {
      urls.add(url);
      const response = await super.fetch(url, init);
      for (const line of response.headers.getSetCookie()) {
        const [, value = ''] = /^__Host-waymark[^=]*=([^;]*)/.exec(line) ?? [];
        if (value !== '') secrets.add(value);
      }
      return response;
    }
  }

  async function jarOf(part: Part): Promise<CookieJar> {
    const known = jars.get(part);
    if (known !== undefined) return known;
    const jar = new Browser();
    jars.set(part, jar);
    await signInAs(jar, origin, demoSubjects[part]);
    return jar;
  }

  async function ask(
    jar: CookieJar,
    command: Send,
  ): Promise<{ readonly status: number; readonly text: string }> {
    sent += 1;
    const { method, path, body, version, headers = {} } = command;
    const response = await jar.fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { 'x-waymark': '1', 'idempotency-key': `crew-${sent}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok)
      succeeded.add(`${method} ${table.match(method, path.split('?')[0] ?? '').target?.path ?? path}`);
    return { status: response.status, text };
  }

  function answered<Answer>(
    who: string,
    command: Send,
    got: { readonly status: number; readonly text: string },
  ): Answer {
    const answer = JSON.parse(got.text === '' ? 'null' : got.text) as unknown;
    if (got.status >= 400)
      throw new RefusedCommand(who, command, answer as ConstructorParameters<typeof RefusedCommand>[2]);
    return answer as Answer;
  }

  return {
    send: async <Answer>(part: Part, command: Send) => {
      const jar = await jarOf(part);
      let got = await ask(jar, command);
      if (got.status === 401) {
        await signInAs(jar, origin, demoSubjects[part], '/', got.text.includes('stepUpRequired'));
        got = await ask(jar, command);
      }
      return answered<Answer>(part, command, got);
    },
    feed: async <Answer>(token: string, command: Send) => {
      const headers = { authorization: `Bearer ${token}` };
      return answered<Answer>('a machine', command, await ask(new Browser(), { ...command, headers }));
    },
    signInElsewhere: async (part) => void (await signInAs(new Browser(), origin, demoSubjects[part])),
    signInAgain: async (part) =>
      void (await signInAs(await jarOf(part), origin, demoSubjects[part], '/', true)),
    signInFrom: async (address) => {
      const headers = { 'x-forwarded-for': `${address}, 192.0.2.1` };
      await new Browser().fetch(`${origin}/auth/sign-in`, { headers });
    },
    signOut: async (part) => {
      const jar = await jarOf(part);
      await jar.fetch(`${origin}/auth/sign-out`, { method: 'POST', headers: { 'x-waymark': '1' } });
      jars.delete(part);
    },
    urls: () => [...urls],
    secrets: () => [...secrets],
    keepSecret: (text) => void secrets.add(text),
    succeeded: () => [...succeeded],
  };
}
