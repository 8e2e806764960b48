import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mostImportRows } from '#domain/measurement/importRows.ts';
import { addMonths } from '#domain/calendar/plainDate.ts';
import { summaryOf } from './callCounter.ts';
import { compare, type Comparison } from './compare.ts';
import { size, startOn, valueFor } from './happenings.ts';
import { idOf, type Stand } from './stand.ts';
import { buildTransformation, type Transformation } from './transformation.ts';

/** Each turn fills a programme of its own: a few turns of seconds each say as much as many of milliseconds. */
const sampling = { samples: 7, warmUp: 1 };
/** What BatchWriteItem takes. */
const mostAtOnce = 25;
/** 10,000 rows of 240 series are 42 months, six of them before the start. */
const monthsBefore = 6;

type Row = {
  readonly kpi: string;
  readonly segment: string;
  readonly period: string;
  readonly place: number;
} & ReturnType<typeof valueFor>;

/** 10,000 measurements previewed, confirmed and applied, over writing them as 10,000 items, 25 a call. */
export async function compareImport(stand: Stand): Promise<
  Comparison & {
    readonly rows: number;
    readonly calls: object;
    readonly bareCalls: object;
    readonly csvKB: number;
  }
> {
  let turn = 0;
  let programme: Transformation | undefined;
  let csv = '';
  let requests: readonly object[] = [];
  const { store } = stand.dependencies;

  const ours = {
    prepare: async () => {
      turn += 1;
      programme = await buildTransformation(stand, `import ${turn}`, 0);
      stand.moveTo(`${addMonths(startOn, size.months + 1)}T10:00:00.000Z`);
      csv = csvOf(rowsOf(programme));
    },
    run: () => importThrough(stand, required(programme).id, csv),
  };
  const bare = {
    prepare: () => {
      requests = rowsOf(required(programme)).map((row) => ({ PutRequest: { Item: itemOf(turn, row) } }));
      return Promise.resolve();
    },
    run: async () => {
      for (let from = 0; from < requests.length; from += mostAtOnce) {
        const batch = requests.slice(from, from + mostAtOnce) as never;
        const { UnprocessedItems = {} } = await store.documents.send(
          new BatchWriteCommand({ RequestItems: { [store.tables.core]: batch } }),
        );
        if (Object.keys(UnprocessedItems).length > 0) throw new Error('The engine left items unwritten');
      }
    },
  };
  const comparison = await compare({ ours, bare }, sampling);
  await ours.prepare();
  const calls = await stand.calls.during(ours.run);
  await bare.prepare();
  const bareCalls = await stand.calls.during(bare.run);
  return {
    ...comparison,
    rows: requests.length,
    calls: summaryOf(calls),
    bareCalls: summaryOf(bareCalls),
    csvKB: Math.round(csv.length / 1024),
  };
}

async function importThrough(stand: Stand, p: string, csv: string): Promise<void> {
  const body = { fileName: 'measurements.csv', csv, locale: 'en' };
  const preview = await stand.request(
    'previewImport',
    stand.eventFor('previewImport', { params: { p }, body }),
  );
  const { id, counts } = readJson(preview) as { id: string; counts: { accepted: number } };
  if (counts.accepted !== mostImportRows) throw new Error(`The preview took ${counts.accepted} rows`);
  const confirmation = stand.eventFor('confirmImport', {
    params: { p, i: id },
    body: { ...body, skipBadRows: false },
  });
  const applied = readJson(await stand.request('confirmImport', confirmation)) as {
    state: string;
    written: number;
  };
  if (applied.state !== 'applied' || applied.written !== mostImportRows)
    throw new Error(`The import ended as ${JSON.stringify(applied)}`);
}

function rowsOf({ kpis, segments }: Transformation): readonly Row[] {
  const months = Array.from({ length: size.months + monthsBefore }, (_, month) => month);
  return months
    .flatMap((month) =>
      kpis.flatMap(({ id, definition }, place) =>
        segments.map((segment, at) => ({
          kpi: id,
          segment,
          period: addMonths(startOn, month - monthsBefore).slice(0, 7),
          place,
          ...valueFor(definition, place, at, month),
        })),
      ),
    )
    .slice(0, mostImportRows);
}

/** KPIs by their ids, as names may repeat; ratios by their parts. */
function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({ kpi, segment, period, value, numerator, denominator }) =>
    [kpi, segment, period, numerator === undefined ? value : '', numerator, denominator].join(','),
  );
  return ['kpi,segment,period,value,numerator,denominator', ...lines].join('\n');
}

/** What a table of one item a measurement would hold. */
function itemOf(turn: number, { kpi, segment, period, value, numerator, denominator }: Row): object {
  return {
    PK: `MEASUREMENT#${idOf(`import ${turn}`)}#${kpi}`,
    SK: `${segment}#${period}`,
    kpi,
    segment,
    period,
    value,
    ...(numerator !== undefined && { numerator, denominator }),
    state: 'final',
    definitionVersion: 1,
  };
}

function readJson({ body, isBase64Encoded }: APIGatewayProxyStructuredResultV2): unknown {
  if (body === undefined) throw new Error('The answer has no body');
  const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
  return JSON.parse((isBase64Encoded === true ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function required(programme: Transformation | undefined): Transformation {
  if (programme === undefined) throw new Error('The programme was not built');
  return programme;
}
