import { randomBytes } from 'node:crypto';
import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { summaryOf, type SentCall } from './callCounter.ts';
import { compare, type Comparison } from './compare.ts';
import { idOf, type Stand } from './stand.ts';
import type { Transformation } from './transformation.ts';

const sampling = { samples: 80, warmUp: 25 };

/**
 * One measurement through the handler, over the same reads and the same transaction sent bare by the same client. The
 * bare side plays on a twin of the programme what the handler has just sent, twin ids in place of its own: the same
 * keys, conditions and bytes. It sends its reads all at once, since it decides nothing.
 */
export async function compareCommand(
  stand: Stand,
  programme: Transformation,
  twin: Transformation,
): Promise<
  Comparison & { readonly calls: Readonly<Record<string, number>>; readonly transactionKB: number }
> {
  const kpi = programme.kpis[7];
  if (kpi === undefined) throw new Error('The programme has no KPI');
  const toTwin = twinIds(programme, twin);
  let turn = 0;
  let event = eventOf();
  let sent: readonly SentCall[] = [];
  let bare: Bare = { reads: [], writes: [] };

  const ours = {
    prepare: () => {
      turn += 1;
      event = eventOf();
      return Promise.resolve();
    },
    run: async () => {
      sent = await stand.calls.during(() => stand.request('measure', event));
    },
  };
  const other = {
    prepare: () => {
      bare = bareOf(sent, toTwin);
      return Promise.resolve();
    },
    run: async () => {
      const { documents } = stand.dependencies.store;
      await Promise.all(bare.reads.map((command) => documents.send(command as GetCommand)));
      for (const command of bare.writes) await documents.send(command);
    },
  };
  const comparison = await compare({ ours, bare: other }, sampling);
  const written = sent.find(({ name }) => name === 'TransactWriteItems')?.input;
  return {
    ...comparison,
    calls: summaryOf(sent),
    transactionKB: Math.round(JSON.stringify(written).length / 102.4) / 10,
  };

  function eventOf() {
    const item = {
      kpi: kpi?.id,
      segment: programme.segments[turn % programme.segments.length],
      period: programme.nextPeriod,
      value: 10 + turn / 10,
      state: 'final',
    };
    const headers = { 'idempotency-key': idOf(`measurement ${turn}`) };
    return stand.eventFor('measure', { params: { p: programme.id }, body: { items: [item] }, headers });
  }
}

type Read = GetCommand | BatchGetCommand | QueryCommand;
type Bare = { readonly reads: readonly Read[]; readonly writes: readonly TransactWriteCommand[] };

function bareOf(sent: readonly SentCall[], toTwin: (text: string) => string): Bare {
  const reads: Read[] = [];
  const writes: TransactWriteCommand[] = [];
  for (const { name, input } of sent) {
    const twin = JSON.parse(toTwin(JSON.stringify(input))) as never;
    if (name === 'GetItem') reads.push(new GetCommand(twin));
    else if (name === 'BatchGetItem') reads.push(new BatchGetCommand(twin));
    else if (name === 'Query') reads.push(new QueryCommand(twin));
    else if (name === 'TransactWriteItems') writes.push(new TransactWriteCommand(withOwnToken(twin)));
    else throw new Error(`The command made a call that the bare side does not know: ${name}`);
  }
  if (writes.length !== 1) throw new Error(`The command made ${writes.length} transactions`);
  return { reads, writes };
}

/** The handler's own token would make the transaction a repetition of its own. */
function withOwnToken(input: TransactWriteCommand['input']): TransactWriteCommand['input'] {
  return { ...input, ClientRequestToken: randomBytes(16).toString('base64url') };
}

/** Puts the twin's ids in place of the programme's, and another command key; ids are all of one length. */
function twinIds(programme: Transformation, twin: Transformation): (text: string) => string {
  const pairs = new Map([
    [programme.id, twin.id],
    ...programme.kpis.map(({ id }, place) => [id, twin.kpis[place]?.id ?? ''] as const),
    ...programme.segments.map((id, place) => [id, twin.segments[place] ?? ''] as const),
    ...programme.seats.map((id, place) => [id, twin.seats[place] ?? ''] as const),
  ]);
  const known = new RegExp([...pairs.keys()].join('|'), 'g');
  return (text) =>
    text
      .replace(known, (id) => pairs.get(id) ?? id)
      .replace(/COMMAND#(\w{8})/g, (_, start: string) => `COMMAND#${[...start].toReversed().join('')}`);
}
