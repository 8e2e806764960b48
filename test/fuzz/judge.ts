import type { Operation } from './document.ts';
import type { WireAnswer } from './http.ts';

/** What no answer may tell of what lies behind it: traces, files, tables and keys, the parts it is made of. */
const leaks: readonly RegExp[] = [
  /\\n\s+at \S+/,
  /\bat \S+ \(/,
  /node_modules|file:\/\/|\/var\/task|\.[cm]?ts:\d|\.[cm]?js:\d/,
  /waymark-(core|ledger|session)|PROG#|SESSION#|PERSON#|COMMAND#/,
  /DynamoDB|TransactWrite|ValidationException|ConditionalCheck|TypeError|RangeError|ZodError/,
];

export type Judgement = {
  /** Names the kind of fault, so that the same one is told once. */
  readonly kind: string;
  readonly detail: string;
};

/** What is asked of the headers beside the document; an origin behind CloudFront has them from there. */
export type HeaderRule = Readonly<Record<string, RegExp>>;

/**
 * Holds an answer against the document.
 *
 * @param operation undefined for an address that is none of the API's: then it only must be a quiet refusal
 */
export function judge(
  operation: Operation | undefined,
  answer: WireAnswer,
  headerRule: HeaderRule,
): Judgement | undefined {
  const { status } = answer;
  const text = answer.body.toString('utf8');
  const told = text.slice(0, 600);
  if (status >= 500) return { kind: `status ${status}`, detail: told };
  const leak = status >= 400 ? leaks.find((one) => one.test(text)) : undefined;
  if (leak !== undefined) return { kind: 'leak', detail: `${String(leak)} in ${told}` };
  const missing = Object.entries(headerRule).find(
    ([name, form]) => !form.test(String(answer.headers[name] ?? '')),
  );
  if (missing !== undefined)
    return { kind: `header ${missing[0]}`, detail: String(answer.headers[missing[0]]) };
  if (operation === undefined) {
    return status >= 400 || status === 307 ? undefined : { kind: `stray ${status}`, detail: told };
  }
  return againstDocument(operation, answer, text);
}

function againstDocument(operation: Operation, answer: WireAnswer, text: string): Judgement | undefined {
  const { status, headers } = answer;
  const told = text.slice(0, 600);
  const documented = operation.answers.get(status);
  if (documented === undefined) return { kind: `status ${status} undocumented`, detail: told };
  if (documented.contentType === undefined) {
    return text === '' ? undefined : { kind: `body with ${status}`, detail: told };
  }
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (type.trim() !== documented.contentType)
    return { kind: `content type with ${status}`, detail: `"${type}" ${told}` };
  if (documented.headers.includes('Location') && headers.location === undefined)
    return { kind: 'no Location', detail: told };
  const body = parsed(text);
  if (body === undefined) return { kind: `no JSON with ${status}`, detail: told };
  const flaw = documented.flawIn(body.value);
  return flaw === undefined
    ? undefined
    : { kind: `schema with ${status}: ${kindOf(flaw)}`, detail: `${flaw} in ${told}` };
}

/** The same flaw of another row is the same flaw. */
function kindOf(flaw: string): string {
  return flaw.replaceAll(/\d+/g, '#').slice(0, 80);
}

export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
