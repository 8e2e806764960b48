import * as fc from 'fast-check';
import { valueOf, type Json } from './bodies.ts';
import type { Chance } from './chance.ts';
import { hintsFor, type Situation } from './hints.ts';
import { mutated, rawBodies } from './mutations.ts';
import { heldOf, type Known } from './knowledge.ts';
import type { WireRequest } from './http.ts';

/** A request before it is written: what of it may shrink when it meets a fault. */
export type Draft = {
  /** Written into the path as they are. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  /** `null` takes away a header that would be sent. */
  readonly headers: Readonly<Record<string, string | null>>;
  readonly body?: Json | undefined;
  readonly raw?: string | Buffer;
};

/** How a request is meant: as described, with one thing wrong in its body, headers, path or query, or no JSON at all. */
export type Intent = 'valid' | 'badBody' | 'rawBody' | 'oddHeaders' | 'oddPath' | 'oddQuery';

export function intentBy(chance: Chance, hasBody: boolean): Intent {
  const place = chance.next() * 100;
  if (place < 62) return 'valid';
  if (place < 80) return hasBody ? 'badBody' : 'oddQuery';
  if (place < 84) return hasBody ? 'rawBody' : 'oddPath';
  if (place < 92) return 'oddHeaders';
  return place < 97 ? 'oddPath' : 'oddQuery';
}

export function draftsOf(situation: Situation, intent: Intent): fc.Arbitrary<Draft> {
  const { operation, params } = situation;
  const { body } = operation;
  const hints = hintsFor(situation);
  const valid = body === undefined ? undefined : valueOf(body, hints);
  return fc
    .record({
      params: fc.constant(params),
      query: intent === 'oddQuery' ? oddQuery : validQuery(situation),
      headers: headersFor(situation, intent),
      ...(valid && intent !== 'rawBody' && { body: intent === 'badBody' ? mutated(valid) : valid }),
      ...(intent === 'rawBody' && { raw: rawBodies }),
    })
    .chain((draft) =>
      intent === 'oddPath' ? withOddPath(draft) : fc.constant(draft),
    ) as fc.Arbitrary<Draft>;
}

function validQuery({ operation, today, programme }: Situation): fc.Arbitrary<Draft['query']> {
  if (operation.name === 'ledger') {
    const kinds = heldOf(programme, 'kpi').map(({ id }) => `kpi/${id}`);
    return fc
      .record(
        {
          limit: fc.constantFrom('1', '50', '200', '999999999999'),
          cursor: fc.integer({ min: 1, max: 400 }).map(String),
          aggregate: fc.constantFrom('programme/unknown', 'stage/technology', ...kinds),
        },
        { requiredKeys: [] },
      )
      .map((query) => Object.entries(query));
  }
  if (operation.name !== 'programme') return fc.constant([]);
  const instant = fc.oneof(
    fc
      .date({ min: new Date('2024-01-01'), max: new Date(`${today}T00:00:00Z`), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.constantFrom('9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z', '2026-11-01T12:00:00+14:00'),
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: instant.map((at) => [['asOf', at] as const]) },
  );
}

const oddQuery: fc.Arbitrary<Draft['query']> = fc.array(
  fc.tuple(
    fc.constantFrom('asOf', 'cursor', 'limit', 'aggregate', '__proto__', 'constructor', 'a[b]', '', 'x'),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1',
      '1e3',
      '999999999999',
      '9999999999999',
      '%00',
      '%ff',
      '%',
      '%F0%9F%98%80',
      '2027-01-01T',
      '2027-02-30T00:00:00Z',
      '+275760-09-13T00:00:00Z',
      '275760-09-13T00:00:00Z',
      '2027-01-01T24:00:00Z',
      '2027-01-01T00:00:00.000Z,2028',
      'kpi/',
      'kpi/__proto__',
      'import/x',
      'publication/2027-01',
      'x'.repeat(3000),
      '%2e%2e%2f',
      'a%26b%3Dc',
      '[]',
      '{}',
      'null',
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

function headersFor(situation: Situation, intent: Intent): fc.Arbitrary<Draft['headers']> {
  const { operation, programme, params } = situation;
  const usual: { 'if-match'?: fc.Arbitrary<string> } = {};
  if (operation.parameters.some(({ name }) => name === 'If-Match')) {
    const version = versionOf(programme, operation.path, params);
    usual['if-match'] = fc.oneof(
      { weight: 9, arbitrary: fc.constant(`"${version}"`) },
      { weight: 1, arbitrary: fc.nat(40).map((one) => `W/"${one}"`) },
    );
  }
  const optional = {
    ...(operation.method !== 'GET' && {
      'idempotency-key': fc.stringMatching(/^[\x21-\x7e]{1,40}$/),
    }),
    'accept-encoding': fc.constantFrom('gzip', 'gzip, br', 'identity', 'gzip;q=0', '*'),
    ...(programme.etags.length > 0 && {
      'if-none-match': fc.constantFrom(...programme.etags, '*', 'W/"0-0"'),
    }),
  };
  const described = fc
    .tuple(fc.record(usual), fc.record(optional, { requiredKeys: [] }))
    .map(([first, second]): Record<string, string> => ({ ...first, ...second }));
  if (intent !== 'oddHeaders') return described;
  return fc.tuple(described, oddHeaders).map(([headers, odd]) => ({ ...headers, ...odd }));
}

const oddHeaders: fc.Arbitrary<Draft['headers']> = fc
  .array(
    fc.constantFrom<readonly [string, string | null]>(
      ['x-waymark', null],
      ['x-waymark', '2'],
      ['x-waymark', ''],
      ['cookie', null],
      ['cookie', '__Host-waymark='],
      ['cookie', '__Host-waymark=x; __Host-waymark=y'],
      ['cookie', `__Host-waymark=${'x'.repeat(4000)}`],
      ['cookie', ';;=;'],
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'none'],
      ['if-match', null],
      ['if-match', '3'],
      ['if-match', '""'],
      ['if-match', '"0"'],
      ['if-match', '*'],
      ['if-match', '"999999999999"'],
      ['if-match', '"1", "2"'],
      ['if-match', '"-1"'],
      ['idempotency-key', ''],
      ['idempotency-key', 'x'.repeat(129)],
      ['idempotency-key', 'with space'],
      ['idempotency-key', 'ñ'],
      ['idempotency-key', '#1'],
      ['idempotency-key', 'same'],
      ['content-type', null],
      ['content-type', 'text/plain'],
      ['content-type', 'application/json; charset=utf-16'],
      ['content-type', 'multipart/form-data'],
      ['content-type', 'application/jsonx'],
      ['content-type', 'application/octet-stream'],
      ['content-type', 'application/merge-patch+json'],
      ['content-type', 'application/json;'],
      ['accept', 'text/html'],
      ['accept', ''],
      ['accept-encoding', 'br'],
      ['accept-encoding', 'x'.repeat(500)],
      ['if-none-match', '"'],
      ['if-none-match', ','.repeat(300)],
      ['x-http-method-override', 'DELETE'],
      ['x-forwarded-for', '1.2.3.4, x'],
      ['x-forwarded-host', 'evil.example'],
      ['x-original-url', '/api/people'],
      ['authorization', 'Bearer x'],
      ['authorization', 'Basic eDp4'],
      ['authorization', `Bearer ${'x'.repeat(2000)}`],
      ['range', 'bytes=0-1'],
      ['x-long', 'y'.repeat(6000)],
      ['te', 'trailers'],
      ['content-encoding', 'gzip'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((entries) => Object.fromEntries(entries));

/** Written as they are: what decodes strangely, leads elsewhere, or is no id. */
const oddSegments = [
  '%00',
  '..',
  '.',
  '%2e%2e',
  '%2F',
  '%5c..%5c',
  '%',
  '%ff',
  '%ed%a0%80',
  '%F0%9F%98%80',
  '%20',
  ';',
  '*',
  '@',
  '%0d%0aSet-Cookie:x=1',
  "'",
  '%22',
  '__proto__',
  'constructor',
  'toString',
  'HEAD',
  'HEAD%23',
  'PROG%23x',
  'null',
  'undefined',
  '0',
  '-1',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(2100),
  'x'.repeat(5000),
  '2027-02-30',
  '0000-00',
  '%E2%80%AE',
];

function withOddPath(draft: object): fc.Arbitrary<object> {
  const params = (draft as Draft).params;
  const names = Object.keys(params);
  if (names.length === 0) return fc.constant(draft);
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...oddSegments))
    .map(([name, odd]) => ({ ...draft, params: { ...params, [name]: odd } }));
}

/** The path as it is sent. */
export function pathOf(template: string, { params, query }: Pick<Draft, 'params' | 'query'>): string {
  const path = template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '');
  const search = query.map(([key, value]) => `${encodeURIComponent(key)}=${escaped(value)}`).join('&');
  return search === '' ? path : `${path}?${search}`;
}

function escaped(value: string): string {
  return value.replaceAll(/[\s"<>#&+[\]{}]/g, encodeURIComponent);
}

/** @param base the sender's own headers */
export function written(
  { method, path }: Situation['operation'],
  draft: Draft,
  base: Readonly<Record<string, string>>,
): WireRequest {
  const hasBody = draft.raw !== undefined || draft.body !== undefined;
  const headers = {
    ...(method !== 'GET' && { 'x-waymark': '1' }),
    ...(hasBody && { 'content-type': 'application/json' }),
    ...base,
    ...draft.headers,
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  const body = draft.raw ?? (draft.body === undefined ? undefined : JSON.stringify(draft.body));
  return {
    method,
    path: pathOf(path, draft),
    headers: Object.fromEntries(kept),
    ...(body !== undefined && { body }),
  };
}

function versionOf(programme: Known, path: string, params: Readonly<Record<string, string>>): number {
  const [, collection] = /\{p\}\/(\w+)/.exec(path) ?? [];
  const kind = collection === undefined ? 'programme' : (collection.slice(0, -1) as 'kpi');
  const id = params['id'] ?? params['s'] ?? params['g'] ?? programme.id;
  return (
    programme.versions.get(`${kind}#${id}`) ??
    heldOf(programme, kind).find((one) => one.id === id)?.version ??
    1
  );
}
