import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { routes } from '#contract/routes.ts';
import type { Clock, PlainDate } from '#domain/time.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { exportLedger } from '#events/exportLedger.ts';
import type { Backend } from '#infra/local/backend.ts';
import { createMovableTime } from '#infra/local/demo/movableTime.ts';
import { watched } from '#infra/local/functionCalls.ts';
import { openHttp } from '#infra/local/http.ts';
import { startRuntime } from '#infra/local/runtime.ts';
import { silentLogger } from '#runtime/logger.ts';
import type { Store, StoredItem } from '#store/client.ts';
import { partitionPatterns } from '#store/partitions.ts';
import { listPeople, type Person } from '#store/people.ts';
import { bringToLife, foundDraft, type Founder } from '#test/fuzz/founding.ts';
import { watchAccess, type Use } from './accessWatch.ts';
import { createCrew, demoSubjects, type Crew } from './crew.ts';
import { speakAndStay, visitEverything, type Visits } from './visits.ts';

/** What was seen while every function was at work. */
export type WholeRun = {
  readonly uses: readonly Use[];
  /** Every line that was logged. */
  readonly lines: readonly string[];
  /** Every URL that was asked, with its query. */
  readonly urls: readonly string[];
  /** What travelled through the state machines: inputs, outputs, the task functions' payloads, histories. */
  readonly machineTexts: readonly string[];
  /** Values of cookies and keys of machines. */
  readonly secrets: readonly string[];
  /** What people wrote. */
  readonly texts: readonly string[];
  readonly people: readonly Person[];
  /** Routes that nobody asked with success. */
  readonly unasked: readonly string[];
  /** All three tables as they are in the end. */
  readonly everythingStored: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const beginsOn = '2027-03-04';

/**
 * A whole Waymark over HTTP: everybody signs in, a programme is founded and brought through its decisions, time goes on
 * until machines roll over and months close, every route is asked, and someone is erased.
 */
export async function playWholeRun(witness: {
  readonly files: S3Client;
  readonly bucket: string;
}): Promise<WholeRun> {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-security-'));
  const lines: string[] = [];
  const machineTexts: string[] = [];
  const time = createMovableTime({ standsAt: `${beginsOn}T09:00:00.000Z` });
  const http = await openHttp({ port: 0, logger: silentLogger });
  const runtime = await startRuntime({
    http,
    clock: time.clock,
    timers: time.timers,
    sink: (line) => void lines.push(line),
    databasePath: join(directory, 'waymark.db'),
  });
  const { backend } = runtime;
  const { store } = backend.dependenciesOf('security');
  const watch = watchAccess(store.documents, store.tables);
  listenToTasks(backend, machineTexts);
  await runtime.open((_request, response) => void response.writeHead(404).end());

  const crew = createCrew(http.origin);
  const founder: Founder = {
    send: (part, command) => crew.send(part, command),
    idOf: (part) => runtime.people.get(demoSubjects[part])?.id ?? '',
    today: beginsOn,
    number: 1,
  };
  const readAll = async (): Promise<void> => {
    await backend.poller.drain();
    await backend.quiet();
  };
  const advance = async (days: number): Promise<void> => {
    const until = addDays(today(time.clock), days);
    for (let on = today(time.clock); on < until; on = addDays(on, 10)) {
      await time.advanceTo(`${addDays(on, 10)}T00:30:00.000Z`, backend.quiet);
      await backend.runClock();
      await readAll();
    }
  };

  const desk = await foundDraft(founder);
  await bringToLife(desk, founder);
  const texts = new Set<string>();
  const remember = async (): Promise<void> => {
    for (const text of await textsIn(store)) texts.add(text);
  };
  const visits: Visits = {
    crew,
    desk,
    founder,
    readAll,
    advance,
    backend,
    remember,
    today: () => today(time.clock),
  };
  await speakAndStay(visits, 'outsider');
  await advance(130);
  await speakAndStay(visits, 'auditor');
  // Runs hand over after 240 days.
  await advance(130);
  await remember();
  await visitEverything(visits);
  await backend.runClock();
  const exporting = watched({ lambda: 'exportLedger' }, () =>
    exportLedger({ store, logger: backend.dependenciesOf('exportLedger').logger, witness }),
  );
  await exporting();
  await readAll();
  machineTexts.push(
    ...backend.stepFunctions
      .executions()
      .map(({ name, input, output, error, cause, history }) =>
        JSON.stringify({ name, input, output, error, cause, events: history.events() }),
      ),
  );
  watch.stop();
  await remember();
  return {
    uses: watch.uses(),
    lines,
    urls: crew.urls(),
    machineTexts,
    secrets: crew.secrets(),
    texts: [...texts],
    people: [...runtime.people.values(), ...(await listPeople(store))],
    unasked: unasked(crew),
    everythingStored: async () =>
      JSON.stringify(await Promise.all(Object.values(store.tables).map((table) => itemsOf(store, table)))),
    stop: async () => {
      await runtime.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The routes that nobody asked with success. */
function unasked(crew: Crew): readonly string[] {
  const asked = new Set(crew.succeeded());
  return routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !asked.has(route));
}

/** Keeps what the state machines hand to their task functions. */
function listenToTasks({ functions }: Backend, heard: string[]): void {
  const { tasks } = functions;
  for (const [name, task] of Object.entries(tasks)) {
    Object.assign(tasks, {
      [name]: (payload: unknown) => {
        heard.push(JSON.stringify(payload));
        return task(payload);
      },
    });
  }
}

/** Every free text that stands beside a ledger. */
async function textsIn(store: Store): Promise<readonly string[]> {
  const { core } = store.tables;
  return (await itemsOf(store, core))
    .filter(({ PK }) => String(PK).startsWith(partitionPatterns.core.text.slice(0, -1)))
    .flatMap(({ texts }) => Object.values(texts as Record<string, string>));
}

async function itemsOf({ documents }: Store, TableName: string): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  let from: StoredItem | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

function today({ now }: Clock): PlainDate {
  return now().slice(0, 10);
}
