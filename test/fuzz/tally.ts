import type { Exchange } from './caller.ts';
import type { WireRequest } from './http.ts';

export type Fault = {
  readonly operation: string;
  readonly kind: string;
  /** How often it came, shrunk or not. */
  times: number;
  /** The smallest request that met it. */
  exchange: Exchange;
  readonly seed: number;
};

export type FuzzReport = {
  readonly requests: number;
  readonly seconds: number;
  readonly seed: number;
  /** Counts by operation and status. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly faults: readonly Fault[];
  /** Operations that were never answered with what was asked for. */
  readonly unreached: readonly string[];
  /** Why a programme could not be founded, where one could not. */
  readonly notFounded: readonly string[];
};

/** Counts what came, and keeps each kind of fault once. */
export class Tally {
  readonly statuses = new Map<string, Map<number, number>>();
  readonly faults = new Map<string, Fault>();
  readonly notFoundedBecause: string[] = [];
  requests = 0;

  count(name: string, { answer }: Exchange): void {
    this.requests += 1;
    const ofName = this.statuses.get(name) ?? new Map<number, number>();
    const status = answer?.status ?? 0;
    ofName.set(status, (ofName.get(status) ?? 0) + 1);
    this.statuses.set(name, ofName);
  }

  notFounded(because: string): void {
    this.notFoundedBecause.push(because);
  }

  /** @returns whether this kind was met here for the first time */
  note(name: string, exchange: Exchange, seed: number): boolean {
    const kind = exchange.judgement?.kind;
    if (kind === undefined) return false;
    const key = `${name} ${kind}`;
    const known = this.faults.get(key);
    if (known === undefined) this.faults.set(key, { operation: name, kind, times: 1, exchange, seed });
    else {
      known.times += 1;
      if (known.seed === seed && sizeOf(exchange.request) <= sizeOf(known.exchange.request))
        known.exchange = exchange;
    }
    return known === undefined;
  }
}

function sizeOf({ path, body, headers }: WireRequest): number {
  return path.length + (body?.length ?? 0) + JSON.stringify(headers).length;
}

/** The closing table: requests of each operation by status. */
export function tableOf({ statuses, requests, seconds, seed, unreached }: FuzzReport): string {
  const all = [...new Set([...statuses.values()].flatMap((of) => [...of.keys()]))].toSorted((a, b) => a - b);
  const line = (name: string, cells: readonly (number | string)[]) =>
    `${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(6)).join('')}`;
  const rows = [...statuses]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, of]) => line(name, [sum(of), ...all.map((status) => of.get(status) ?? '')]));
  const totals = all.map((status) =>
    [...statuses.values()].reduce((total, of) => total + (of.get(status) ?? 0), 0),
  );
  return [
    line('operation', ['all', ...all.map((status) => (status === 0 ? 'none' : status))]),
    ...rows,
    line('', [requests, ...totals]),
    `${requests} requests in ${seconds.toFixed(1)} s, seed ${seed}${unreached.length === 0 ? '' : `; never done: ${unreached.join(', ')}`}`,
  ].join('\n');
}

function sum(of: ReadonlyMap<number, number>): number {
  return [...of.values()].reduce((total, count) => total + count, 0);
}

/** A fault as it can be sent again. */
export function faultText(fault: Fault, explain: (requestId: string) => string | undefined): string {
  const { request, answer, judgement, json } = fault.exchange;
  const requestId = (json as { readonly requestId?: string } | undefined)?.requestId;
  const cause = requestId === undefined ? undefined : explain(requestId);
  const { cookie: _cookie, authorization: _authorization, ...headers } = request.headers;
  const body = request.body === undefined ? '' : `\n  body    ${shown(request.body)}`;
  return [
    `${fault.operation}: ${fault.kind}, ${fault.times} times, seed ${fault.seed}`,
    `  request ${request.method} ${request.path.slice(0, 300)} ${JSON.stringify(headers)}${body}`,
    `  answer  ${answer?.status ?? 'none'} ${judgement?.detail ?? ''}`,
    ...(cause === undefined ? [] : [`  cause   ${cause}`]),
  ].join('\n');
}

function shown(body: string | Buffer): string {
  const text = typeof body === 'string' ? body : `base64 ${body.toString('base64')}`;
  return text.length > 1500 ? `${text.slice(0, 1500)} … ${text.length} characters` : text;
}
