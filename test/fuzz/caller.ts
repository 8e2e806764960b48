import type { Operation } from './document.ts';
import type { Wire, WireAnswer, WireRequest } from './http.ts';
import { judge, parsed, type Judgement } from './judge.ts';
import type { Target } from './target.ts';

/** One request with what came of it. */
export type Exchange = {
  readonly operation: Operation | undefined;
  readonly request: WireRequest;
  readonly answer?: WireAnswer;
  readonly judgement?: Judgement;
  /** The body as JSON, where it is any. */
  readonly json?: unknown;
};

export type Caller = { readonly send: (request: WireRequest, isOdd?: boolean) => Promise<Exchange> };

/** Sends, and judges what comes by the operation that the address belongs to. */
export function callerOf(wire: Wire, target: Target, operations: readonly Operation[]): Caller {
  const { headerRule = {}, behindGateway = false, extraHeaders = {} } = target;
  const forms = operations.map((operation) => ({
    operation,
    form: new RegExp(`^${operation.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  }));
  const operationAt = ({ method, path }: WireRequest): Operation | undefined => {
    const { pathname } = new URL(`http://waymark.invalid${path}`);
    const fitting = forms.filter(({ operation, form }) => operation.method === method && form.test(pathname));
    const [found] = fitting.toSorted((one, other) => fixedIn(other.operation) - fixedIn(one.operation));
    return found !== undefined && decodes(pathname) ? found.operation : undefined;
  };
  return {
    send: async (request, isOdd = false) => {
      const operation = operationAt(request);
      const sent = { ...request, headers: { ...request.headers, ...extraHeaders } };
      let answer: WireAnswer;
      try {
        answer = await wire.send(sent);
      } catch (fault) {
        return { operation, request, judgement: { kind: 'no answer', detail: String(fault) } };
      }
      const ownWords = behindGateway && isOdd && answer.status >= 400 && answer.status < 500;
      const judgement = judge(ownWords ? undefined : operation, answer, headerRule);
      const json = parsed(answer.body.toString('utf8'))?.value;
      return { operation, request, answer, json, ...(judgement && { judgement }) };
    },
  };
}

function fixedIn({ path }: Operation): number {
  return path.split('/').filter((segment) => !segment.startsWith('{')).length;
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
