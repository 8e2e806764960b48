// Guards a loopback server against other web pages: a Host list stops DNS rebinding, an Origin list stops cross-site calls.
import type { IncomingHttpHeaders } from 'node:http';
import type { EdgeProblem } from './problem.ts';

/** The names under which a loopback server on this port may be asked for. */
export function loopbackHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Why a request may not come in, or undefined when it may. */
export function refusalOf(
  request: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders },
  hosts: readonly string[],
): EdgeProblem | undefined {
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return refusal(
      421,
      'foreignHost',
      'Unknown host',
      `Open Waymark at http://${hosts[0] ?? '127.0.0.1'} instead.`,
    );
  }
  if (origin !== undefined && !hosts.some((known) => origin === `http://${known}`)) {
    return foreignOrigin();
  }
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  // "same-site" is refused too: another program's page on another port of this machine is same-site.
  if ((site === 'cross-site' || site === 'same-site') && !isNavigation) return foreignOrigin();
  return undefined;
}

function foreignOrigin(): EdgeProblem {
  return refusal(
    403,
    'foreignOrigin',
    'Another site asked',
    'Waymark answers only its own pages; open it directly.',
  );
}

function refusal(status: number, code: string, title: string, detail: string): EdgeProblem {
  return { status, code, title, detail };
}
