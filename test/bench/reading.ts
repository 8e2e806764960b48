import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { programmePartition } from '#store/keys.ts';
import { queryPartition } from '#store/query.ts';
import { summaryOf } from './callCounter.ts';
import { compare, type Comparison } from './compare.ts';
import type { Stand } from './stand.ts';
import type { Transformation } from './transformation.ts';

const sampling = { samples: 80, warmUp: 25 };

export type Read = Comparison & {
  readonly calls: Readonly<Record<string, number>>;
  /** The answer's body as it travels, and unpacked. */
  readonly gzipKB: number;
  readonly items: { readonly count: number; readonly stateKB: number; readonly largestKB: number };
};

/** GET of a whole programme, gzip included, over a bare Query of the same items by the handler's own document client. */
export async function compareGet(stand: Stand, { id }: Transformation): Promise<Read> {
  const event = stand.eventFor('programme', { params: { p: id } });
  const get = () => stand.request('programme', event);
  const calls = await stand.calls.during(get);
  const answer = await get();
  return {
    ...(await compare({ ours: { run: get }, bare: { run: bareQuery(stand, id) } }, sampling)),
    calls: summaryOf(calls),
    gzipKB: kilobytes(Buffer.from(answer.body ?? '', 'base64').length),
    items: await itemsOf(stand, id),
  };
}

/** The same GET by who holds the answer already: the session and HEAD, and no body. */
export async function compareNotModified(
  stand: Stand,
  { id }: Transformation,
): Promise<Comparison & Pick<Read, 'calls'>> {
  const first = await stand.request('programme', stand.eventFor('programme', { params: { p: id } }));
  const headers = { 'if-none-match': etagOf(first) };
  const event = stand.eventFor('programme', { params: { p: id }, headers });
  const ask = () => stand.request('programme', event, 304);
  const calls = await stand.calls.during(ask);
  return {
    ...(await compare({ ours: { run: ask }, bare: { run: bareQuery(stand, id) } }, sampling)),
    calls: summaryOf(calls),
  };
}

/** GET of the old programme over GET of the young one. */
export async function compareGrowth(
  stand: Stand,
  old: Transformation,
  young: Transformation,
): Promise<Comparison & { readonly youngStateKB: number; readonly youngGzipKB: number }> {
  const get = ({ id }: Transformation) => {
    const event = stand.eventFor('programme', { params: { p: id } });
    return () => stand.request('programme', event);
  };
  const answer = await get(young)();
  return {
    ...(await compare({ ours: { run: get(old) }, bare: { run: get(young) } }, sampling)),
    youngStateKB: (await itemsOf(stand, young.id)).stateKB,
    youngGzipKB: kilobytes(Buffer.from(answer.body ?? '', 'base64').length),
  };
}

function bareQuery({ dependencies: { store } }: Stand, id: string): () => Promise<unknown> {
  return () => queryPartition(store, store.tables.core, programmePartition(id));
}

async function itemsOf({ dependencies: { store } }: Stand, id: string): Promise<Read['items']> {
  const items = await queryPartition(store, store.tables.core, programmePartition(id));
  const bytes = items.map(({ state }) => (typeof state === 'string' ? Buffer.byteLength(state) : 0));
  return {
    count: items.length,
    stateKB: kilobytes(bytes.reduce((sum, one) => sum + one, 0)),
    largestKB: kilobytes(Math.max(...bytes)),
  };
}

function etagOf({ headers }: APIGatewayProxyStructuredResultV2): string {
  const etag = headers?.['etag'];
  if (typeof etag !== 'string') throw new Error('The programme came without an ETag');
  return etag;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}
