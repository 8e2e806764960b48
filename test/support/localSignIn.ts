import { afterAll, beforeAll } from 'vitest';
import { createAuthHandlers, authRoutes } from '#api/auth/handlers.ts';
import { openHttp, type LocalHttp } from '#infra/local/http.ts';
import { DEMO_ADMIN_GROUP, DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { createDemoSignIn, type DemoStrength } from '#infra/local/signIn/demoSignIn.ts';
import type { Clock } from '#domain/time.ts';
import { systemClock } from '#runtime/clock.ts';
import type { SignInConfig } from '#runtime/environment.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { createStepFunctionsClient } from '#runtime/clients.ts';
import { randomIds } from '#runtime/ids.ts';
import { silentLogger } from '#runtime/logger.ts';
import { silentMetrics } from '#runtime/metrics.ts';
import type { Store } from '#store/client.ts';

export type SignInUnderTest = {
  /** Tells the time of sessions; the provider and the machine keep their own. */
  readonly wallClock?: Clock;
  /** What the provider asserts of each sign-in. */
  readonly strength?: DemoStrength;
  /** What the company has chosen. */
  readonly chosen?: Partial<SignInConfig>;
};

/** The real provider and the real sign-in handlers behind the real local server, on the store of a test. */
export function withSignIn(
  engine: { readonly store: Store },
  { wallClock = systemClock, strength, chosen = {} }: SignInUnderTest = {},
): { readonly origin: string } {
  let http: LocalHttp | undefined;
  beforeAll(async () => {
    http = await openHttp({ port: 0, logger: silentLogger });
    const { origin } = http;
    const signIn = createDemoSignIn(origin, strength);
    const dependencies: Dependencies = {
      store: engine.store,
      clock: systemClock,
      wallClock,
      ids: randomIds,
      logger: silentLogger,
      metrics: silentMetrics,
      stepFunctions: createStepFunctionsClient({ region: 'local' }),
      config: {
        origin,
        tables: engine.store.tables,
        machines: { programme: 'none', stage: 'none' },
        exportBucket: 'none',
        directory: DEMO_DIRECTORY,
        signIn: {
          ...signIn.client,
          origin,
          directory: DEMO_DIRECTORY,
          adminGroup: DEMO_ADMIN_GROUP,
          ...chosen,
        },
      },
    };
    const handlers = createAuthHandlers(dependencies);
    http.serve({
      routes: authRoutes.map((route) => ({ ...route, handler: handlers[route.name] })),
      mounts: [signIn],
      portal: (_request, response) => void response.end('portal'),
    });
  });
  afterAll(async () => http?.stop());
  return {
    get origin() {
      if (http === undefined) throw new Error('The sign-in runs inside tests only.');
      return http.origin;
    },
  };
}

/** A browser's cookies and redirects, as far as signing in needs them. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  get names(): readonly string[] {
    return [...this.#cookies.keys()];
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** One request, redirects not followed. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Follows redirects until a page comes. */
  async follow(
    url: string,
    init: RequestInit = {},
  ): Promise<{ readonly url: string; readonly response: Response }> {
    let at = url;
    let response = await this.fetch(at, init);
    while (response.status >= 300 && response.status < 400) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      response = await this.fetch(at);
    }
    return { url: at, response };
  }

  /** Sends the form that a page's script would send at once, as the provider's when somebody else was signed in there. */
  async submit({
    url,
    response,
  }: {
    readonly url: string;
    readonly response: Response;
  }): ReturnType<CookieJar['follow']> {
    const html = await response.text();
    const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
    const fields = [...html.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
    const body = new URLSearchParams(
      fields.map(([, name = '', value = '']) => [name, value] as [string, string]),
    );
    return this.follow(new URL(action, url).href, { method: 'POST', body });
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isOver = /max-age=0/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line);
    if (isOver) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** Goes the whole way as this demo person. @returns the page that the callback answers */
export async function signInAs(
  jar: CookieJar,
  origin: string,
  subject: string,
  returnTo = '/',
  stepUp = false,
): Promise<{ readonly url: string; readonly response: Response }> {
  const query = new URLSearchParams({ returnTo, ...(stepUp && { stepUp: '1' }) });
  const choose = await jar.follow(`${origin}/auth/sign-in?${query.toString()}`);
  const chosen = await jar.follow(choose.url, {
    method: 'POST',
    body: new URLSearchParams({ person: subject }),
  });
  return new URL(chosen.url).pathname.startsWith('/auth/') ? chosen : jar.submit(chosen);
}
