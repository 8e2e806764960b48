import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { FieldProblem } from '#contract/problem.ts';
import type { Step } from './exchange.ts';

const defaultMostBytes = 1_000_000;
/** More than this many flaws help nobody. */
const mostFields = 50;

/** The body: its size, its type, its encoding, and every field by the route's schema. */
export const body: Step = (exchange) => {
  const { route, event, call } = exchange;
  const mostBytes = route.largestBody ?? defaultMostBytes;
  const raw = event.body ?? '';
  // Base64 carries 3 bytes in 4 characters.
  const atMost = event.isBase64Encoded ? (raw.length * 3) / 4 : Buffer.byteLength(raw);
  if (atMost > mostBytes + 2) return { code: 'tooLarge', mostBytes };
  if (route.body === undefined) return undefined;
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { code: 'notJson', ...(type && { contentType: type }) };
  const text = textOf(event);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) return { code: 'unreadableJson' };
  const read = z.safeParse(route.body, json.value);
  if (!read.success)
    return {
      code: 'invalidRequest',
      fields: read.error.issues.slice(0, mostFields).flatMap((issue) => fieldsOf(issue, json.value)),
    };
  exchange.call = { ...call, body: read.data };
  return undefined;
};

function textOf({ body: raw = '', isBase64Encoded }: APIGatewayProxyEventV2): string | undefined {
  if (!isBase64Encoded) return raw;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'base64'));
  } catch {
    return undefined;
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Our own checks name a word as their message; the library's have a code, and a field too many is named by its key. */
function fieldsOf(issue: z.core.$ZodIssue, root: unknown): FieldProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknownField',
      message: 'There is no such field.',
    }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((one, other) => one.length - other.length)[0] ?? [];
    const within = nearest.flatMap((inner) =>
      fieldsOf({ ...inner, path: [...issue.path, ...inner.path] }, root),
    );
    return within.length > 0
      ? within
      : [{ path, code: 'notOffered', message: 'Choose one of what is offered.' }];
  }
  const code = /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : wordOf(issue, root);
  return [{ path, code, message: sentences[code] ?? `Expected ${expectedOf(issue)}.` }];
}

function wordOf(issue: z.core.$ZodIssue, root: unknown): string {
  if (issue.code === 'invalid_type') return isThere(root, issue.path) ? 'wrongType' : 'missing';
  if (issue.code === 'invalid_value') return 'notOffered';
  if (issue.code === 'too_small') return 'tooSmall';
  return issue.code === 'too_big' ? 'tooLarge' : 'invalid';
}

function isThere(root: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
  return found !== undefined;
}

function expectedOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? issue.expected : 'another value';
}

const sentences: Readonly<Record<string, string>> = {
  missing: 'This field is missing.',
  notOffered: 'Choose one of what is offered.',
  notWellFormed: 'The text holds a broken character.',
  controlCharacter: 'The text holds a control character.',
  tooShort: 'The text is too short.',
  tooLong: 'The text is too long.',
  tooSmall: 'The number or list is too small.',
  tooLarge: 'The number is too large.',
  tooMany: 'There are too many rows.',
  empty: 'There must be at least one.',
  notADate: 'Expected a date such as 2027-03-01.',
  notAPeriod: 'Expected a period such as 2027-03 or 2027-Q1.',
  notAnId: 'Expected an id.',
  notANumber: 'Expected a number, not a text.',
  outOfBounds: 'The number is too large or too near zero.',
  notWhole: 'Expected a whole number.',
  notALink: 'Expected an address that begins with https:// or http://.',
  notATimeZone: 'Expected a time zone such as Europe/Madrid.',
  notACurrency: 'Expected a currency such as EUR.',
  notAVersion: 'Expected a version such as 2.1.0.',
  notAnEmail: 'Expected an e-mail address.',
};
