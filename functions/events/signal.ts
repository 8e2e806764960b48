import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { answerToken } from '#runtime/execution/answerToken.ts';
import { startRun, type StartDependencies } from '#runtime/execution/startRun.ts';
import type { LogFacts, Logger } from '#runtime/logger.ts';
import type { Metrics } from '#runtime/metrics.ts';
import { programmeOfPartition } from '#store/keys.ts';
import { forgetWaiting, loadMachineRuns, type MachineRun } from '#store/machineRuns.ts';
import { loadMachineStates } from '#store/machineStates.ts';

export type SignalDependencies = StartDependencies & {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The ARNs of the two machines. */
  readonly config: { readonly machines: { readonly programme: string; readonly stage: string } };
};

/** Only these kinds of aggregate hold a state that a machine goes by. */
const awaitedKinds = new Set(['programme', 'stage', 'gate']);

/** What of one programme stands in a batch. */
type Touched = {
  readonly firstSequenceNumber: string;
  readonly isCreated: boolean;
  /** The requests that touched it. */
  readonly requests: readonly string[];
};

/**
 * Reads the ledger's stream: starts the machine of a new programme, and wakes every execution whose record has moved
 * on. It goes by the record as it is now, not by what the event says: a duplicate, an old or a reordered one does no
 * harm.
 *
 * @returns the first record of each programme that failed; the stream hands over again from there
 */
export async function signal(
  deps: SignalDependencies,
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  tellChanges(deps, event.Records);
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const [programme, touched] of touchedProgrammes(event.Records)) {
    try {
      await signalProgramme(deps, programme, touched);
    } catch (fault) {
      deps.logger.error('signalFailed', { programme }, fault);
      batchItemFailures.push({ itemIdentifier: touched.firstSequenceNumber });
    }
  }
  return { batchItemFailures };
}

/** The ledger is only added to. Whatever else comes by is told at once, once a batch; an alarm listens. */
function tellChanges({ logger, metrics }: SignalDependencies, records: readonly DynamoDBRecord[]): void {
  const changes = records.filter(({ eventName }) => eventName === 'MODIFY' || eventName === 'REMOVE');
  for (const { eventName, dynamodb } of changes) {
    const { PK, SK } = dynamodb?.Keys ?? {};
    const programme = programmeOfPartition(PK?.S ?? '');
    logger.error('ledgerChanged', { change: eventName, programme, revision: SK?.S });
  }
  if (changes.length > 0) metrics.count('LedgerChanged', changes.length);
}

function touchedProgrammes(records: readonly DynamoDBRecord[]): ReadonlyMap<string, Touched> {
  const programmes = new Map<string, Touched>();
  for (const record of records) {
    const programme = programmeOfPartition(textOf(record, 'PK'));
    if (programme === undefined || !awaitedKinds.has(textOf(record, 'kind'))) continue;
    const before = programmes.get(programme);
    programmes.set(programme, {
      firstSequenceNumber: before?.firstSequenceNumber ?? record.dynamodb?.SequenceNumber ?? '',
      isCreated: before?.isCreated === true || textOf(record, 'type') === 'programmeCreated',
      requests: withAnother(before?.requests, textOf(record, 'request')),
    });
  }
  return programmes;
}

/** Some are enough to follow the trail; all of a full batch would not fit into an execution's input. */
const mostRequests = 5;

function withAnother(requests: readonly string[] = [], another: string): readonly string[] {
  if (another === '' || requests.includes(another) || requests.length === mostRequests) return requests;
  return [...requests, another];
}

/** A text attribute of the event; an alarm watches removals, which have no new image and tell nothing here. */
function textOf({ dynamodb }: DynamoDBRecord, attribute: string): string {
  return dynamodb?.NewImage?.[attribute]?.S ?? '';
}

async function signalProgramme(deps: SignalDependencies, programme: string, touched: Touched): Promise<void> {
  if (touched.isCreated) {
    await startRun(deps, { machineArn: deps.config.machines.programme, ref: { programme }, after: 0 });
    tell(deps, 'started', { programme }, touched);
  }
  const waiting = (await loadMachineRuns(deps.store, programme)).filter(isWaiting);
  if (waiting.length === 0) return;
  // Read after the tokens: a wait that begins in between reads the record itself.
  const states = await loadMachineStates(deps.store, programme, { states: waiting });
  await Promise.all(
    waiting
      .filter((run) => states?.stateOf(run) !== run.waiting.awaiting)
      .map((run) => wake(deps, run, touched)),
  );
}

type WaitingRun = MachineRun & Required<Pick<MachineRun, 'waiting'>>;

function isWaiting(run: MachineRun): run is WaitingRun {
  return run.waiting !== undefined;
}

async function wake(deps: SignalDependencies, run: WaitingRun, touched: Touched): Promise<void> {
  const { programme, stage, waiting } = run;
  await answerToken(deps.stepFunctions, waiting.token, touched.requests);
  await forgetWaiting(deps.store, run, waiting.token);
  tell(deps, 'woken', { programme, stage, run: run.run, from: waiting.awaiting }, touched);
}

/** One line a request, so that a search for its id finds it. */
function tell({ logger }: SignalDependencies, event: string, facts: LogFacts, { requests }: Touched): void {
  for (const requestId of requests) logger.info(event, { requestId, ...facts });
}
