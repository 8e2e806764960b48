import { Problem } from '#lib/problem/problem.ts';

/** What a read answers: the body, the ETag for a later If-Match, and the instant on the server when it was read. */
export type Answer<Body> = {
  readonly body: Body;
  readonly etag: string | undefined;
  readonly at: string | undefined;
};

export type ReadOptions = { readonly fetch?: typeof fetch; readonly signal?: AbortSignal };

export type Command = {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The version of the thing that is edited; a newer one on the server answers 412 `versionChanged`. */
  readonly version?: number | string;
  /** One key an intention, from `commandKey()`: the caller keeps it when the person tries again. */
  readonly key: string;
  readonly signal?: AbortSignal;
  /** Only signing out lies elsewhere than under `/api`. */
  readonly under?: '/api' | '';
};

type Kept = { readonly etag: string; readonly answer: Answer<unknown> };

/** Bodies by address, so that an unchanged one costs a 304. Lives as long as the page: nothing private is written to disk. */
const kept = new Map<string, Kept>();
const keptAtMost = 40;

/** 128 random bits as base64url. Called once an intention, not once an attempt. */
export function commandKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads `path` under /api. The shape is what the contract promises for that route; the server tests it. Throws `Problem`. */
export async function read<Body>(path: string, options: ReadOptions = {}): Promise<Answer<Body>> {
  const before = kept.get(path);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (before) headers['if-none-match'] = before.etag;
  const init: RequestInit = { headers, signal: options.signal ?? null };
  // A named version of the method never changes: the browser may keep it.
  if (path.startsWith('/packs/')) init.cache = 'default';
  const response = await send(`/api${path}`, init, options.fetch);
  if (response.status === 304 && before) return before.answer as Answer<Body>;
  const etag = response.headers.get('etag') ?? undefined;
  const answer = {
    body: (await response.json()) as Body,
    etag,
    at: response.headers.get('date') ?? undefined,
  };
  if (etag) keep(path, { etag, answer });
  return answer;
}

/** Sends a command and returns the answer's body (`undefined` for 204). Tries a lost connection and 503 again with the same key. Throws `Problem`. */
export async function command<Body>(request: Command): Promise<Body> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'x-waymark': '1',
    'idempotency-key': request.key,
    // The same id leads an operator from this intention to what came of it.
    'x-request-id': request.key,
  };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  if (request.version !== undefined) headers['if-match'] = `"${request.version}"`;
  const init: RequestInit = { method: request.method, headers, signal: request.signal ?? null };
  if (request.body !== undefined) init.body = JSON.stringify(request.body);
  const response = await sendPatiently(`${request.under ?? '/api'}${request.path}`, init);
  return response.status === 204 ? (undefined as Body) : ((await response.json()) as Body);
}

/** Forgets every kept body: at sign-out, the next person must not be shown this one's. */
export function forget(): void {
  kept.clear();
}

const retryAfterMs = [400, 1200];

async function sendPatiently(path: string, init: RequestInit): Promise<Response> {
  for (const wait of retryAfterMs) {
    try {
      return await send(path, init);
    } catch (failure) {
      const passing = failure instanceof Problem && (failure.status === 0 || failure.status === 503);
      if (!passing) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send(path, init);
}

async function send(path: string, init: RequestInit, fetchFrom: typeof fetch = fetch): Promise<Response> {
  const response = await reach(path, init, fetchFrom);
  if (response.ok || response.status === 304) return response;
  throw new Problem(response.status, await problemBody(response));
}

async function reach(path: string, init: RequestInit, fetchFrom: typeof fetch): Promise<Response> {
  try {
    return await fetchFrom(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (cause) {
    // A page that was left aborts its reading: that is no failure to show.
    if (init.signal?.aborted) throw cause;
    throw new Problem(0, { code: 'offline', title: 'offline' });
  }
}

async function problemBody(response: Response): Promise<Record<string, unknown>> {
  const type = response.headers.get('content-type') ?? '';
  if (!/\bjson\b/.test(type)) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    // A cut-off body still is a refusal; the status alone decides the words.
    return {};
  }
}

function keep(path: string, entry: Kept): void {
  kept.delete(path);
  kept.set(path, entry);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
}
