import type { SessionAnswer } from '#contract/responses.ts';
import { demoPeople } from '#infra/local/signIn/demoPeople.ts';
import { RefusedCommand, type Send, type Sender } from '#infra/local/story/player.ts';
import { CookieJar } from '#test/support/localSignIn.ts';
import type { Cloud } from './deployed.ts';

/** The demo's people at the deployed API: signed in through the company's issuer, with cookies of their own. */
export type CloudPeople = Sender & {
  /** One request as this person, or as nobody; what came back, whatever it is. */
  readonly fetch: (subject: string | undefined, path: string, init?: RequestInit) => Promise<Response>;
  readonly signIn: (subject: string) => Promise<void>;
  /** The cookies of their session, as a header. */
  readonly cookiesOf: (subject: string) => string;
};

/**
 * People as the stories know them (infra/local/story), with CloudFront's part played by this process: the emulator's own
 * CloudFront dials origins on port 443 only (docs/adr/0019).
 */
export async function cloudPeople(cloud: Cloud): Promise<CloudPeople> {
  const jars = new Map<string, CookieJar>();
  const people = new Map<string, SessionAnswer['person']>();
  const edge = await cloud.edgeHeaders();
  let sent = 0;

  /** An address of the deployment is asked at the API, with what CloudFront would add; any other as it is. */
  const fetchIn = async (jar: CookieJar, url: string, init: RequestInit = {}): Promise<Response> => {
    if (!url.startsWith(cloud.origin)) return jar.fetch(url, init);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...edge };
    return jar.fetch(`${cloud.api}${url.slice(cloud.origin.length)}`, { ...init, headers });
  };

  const follow = async (jar: CookieJar, url: string, init: RequestInit = {}): Promise<[string, Response]> => {
    let at = url;
    let response = await fetchIn(jar, at, init);
    while (response.status >= 300 && response.status < 400) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      response = await fetchIn(jar, at);
    }
    return [at, response];
  };

  const signIn = async (subject: string): Promise<void> => {
    const jar = new CookieJar();
    const [choose] = await follow(jar, `${cloud.origin}/auth/sign-in?returnTo=%2F`);
    const [at, page] = await follow(jar, choose, {
      method: 'POST',
      body: new URLSearchParams({ person: subject }),
    });
    if (page.status !== 200) throw new Error(`${subject} could not sign in: ${at} ${await page.text()}`);
    jars.set(subject, jar);
    const answer = await fetchIn(jar, `${cloud.origin}/api/session`);
    if (!answer.ok) throw new Error(`${subject} has no session: ${answer.status} ${await answer.text()}`);
    people.set(subject, ((await answer.json()) as SessionAnswer).person);
  };
  for (const { subject } of demoPeople) await signIn(subject);

  const fetchAs: CloudPeople['fetch'] = async (subject, path, init) =>
    fetchIn(jars.get(subject ?? '') ?? new CookieJar(), `${cloud.origin}${path}`, init);

  const send = async <Answer>(subject: string, command: Send): Promise<Answer> => {
    sent += 1;
    const { method, path, body, version } = command;
    const response = await fetchAs(subject, path, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-waymark': '1',
        origin: cloud.origin,
        'idempotency-key': `cloud-${sent}`,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new RefusedCommand(subject, command, answer as never);
    return answer as Answer;
  };

  return {
    fetch: fetchAs,
    signIn,
    cookiesOf: (subject) => {
      const jar = jars.get(subject);
      return (jar?.names ?? []).map((name) => `${name}=${jar?.get(name) ?? ''}`).join('; ');
    },
    send,
    now: () => new Date().toISOString(),
    person: (subject) => {
      const found = people.get(subject);
      if (found === undefined) throw new Error(`Nobody signed in as ${subject}.`);
      return { ...found, locale: 'en', issuer: 'demo', subject };
    },
  };
}
