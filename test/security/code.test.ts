import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { NewSubmission } from '#contract/gate.ts';

const backEnd = ['functions/**/*.ts'];
const portal = ['web/src/**/*.{ts,svelte}'];
const both = [...backEnd, ...portal];

/** What the code is free of, and where a use is known and harmless. */
type Absent = readonly [what: string, globs: readonly string[], pattern: RegExp, known?: readonly string[]];
const absent: readonly Absent[] = [
  [
    'puts no text into a page as HTML',
    both,
    /\{@html|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  ],
  [
    'runs no text as code',
    both,
    /\beval\(|new Function\(|node:vm|\bsetTimeout\('|javascript:/,
    // Two words of its own, for the sake of node:vm's watchdog (ADR 0021).
    ['functions/runtime/withinTime.ts'],
  ],
  ['starts no other program', backEnd, /child_process|worker_threads/],
  ['makes no pattern of what people type', both, /new RegExp\(/],
  [
    'takes and sends no messages between windows',
    portal,
    /postMessage|addEventListener\('message'|onmessage/,
  ],
  ['opens no sockets, streams or calls between browsers', both, /WebSocket|EventSource|RTCPeerConnection/],
  ['loads nothing from elsewhere', portal, /<(script|link|img|iframe)[^>]*\s(src|href)="https?:/],
  [
    'asks no address by itself: the SDK and the issuer’s client do',
    backEnd,
    /(?<![.\w])fetch\(|node:https?'/,
  ],
  ['reads and writes no files', backEnd, /node:fs|node:path/, ['functions/contract/openapi.ts']],
  [
    'hashes with SHA-256 alone and encrypts nothing itself',
    backEnd,
    /create(Hash|Hmac)\('(?!sha256')|create(C|Dec)ipher/,
  ],
  ['draws nothing secret from a weak source', both, /Math\.random|randomUUID/, ['functions/store/retry.ts']],
  [
    'knows no LDAP, XPath, LaTeX, JNDI, memcache, GraphQL or XML',
    both,
    /\b(ldap|xpath|latex|jndi|memcache|graphql|DOMParser|XMLHttp)/i,
  ],
  [
    'keeps no secret in itself',
    both,
    /AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|\bwmk_[A-Za-z0-9_-]{43}/,
  ],
];

describe('the code', () => {
  it.each(absent.map(([what, ...looked]) => ({ what, looked })))('$what', ({ looked }) => {
    const [globs, pattern, known = []] = looked;
    const found = globs.flatMap((glob) => globSync(glob)).filter((file) => !known.includes(file));

    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((file) => pattern.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([]);
  });
});

describe('a body', () => {
  it('does not reach the prototype of objects', () => {
    const text =
      '{"asks":"approve","comment":"c","evidence":[],"overrides":{"__proto__":"polluted","constructor":"x"}}';
    const read = z.safeParse(NewSubmission, JSON.parse(text));
    const overrides: object = read.success ? read.data.overrides : {};

    expect(Object.getPrototypeOf(overrides) === Object.prototype).toBe(true);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
