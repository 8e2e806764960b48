import type { Clock, Ids } from '#domain/time.ts';
import type { Extras } from '#api/handlers.ts';
import { programmeMachine } from '#infra/workflow/programme.ts';
import { stageMachine } from '#infra/workflow/stage.ts';
import { substitute } from '#infra/workflow/substitute.ts';
import { createDocumentClient, createStreamsClient, type Connection } from '#runtime/clients.ts';
import { dependenciesIn, type Dependencies } from '#runtime/dependencies.ts';
import { createLogger, type LogSink } from '#runtime/logger.ts';
import type { SignInConfig } from '#runtime/environment.ts';
import { createTables, startEngine } from './engine.ts';
import { localFunctions, type LocalFunctions } from './functions.ts';
import {
  createLocalStepFunctions,
  type LocalStepFunctions,
} from './stepFunctions/createLocalStepFunctions.ts';
import type { Timers } from './stepFunctions/timers.ts';
import { createStreamPoller, type StreamPoller } from './streamPoller.ts';

export type BackendOptions = {
  /** The engine's file; in memory when left out. */
  readonly databasePath?: string;
  /** The file that keeps the place in the stream; in memory when left out. */
  readonly cursorPath?: string;
  /** An engine that runs already, as AWS_ENDPOINT_URL_DYNAMODB names it. */
  readonly engineEndpoint?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** What waits and retries of the workflows run on. */
  readonly timers: Timers;
  readonly sink: LogSink;
  readonly signIn: SignInConfig;
  /** What only this machine adds to the API, such as a clock that can be moved. */
  readonly extras?: Extras;
};

export type Backend = {
  readonly engineEndpoint: string;
  /** What a handler of this name works with; clients are shared. */
  readonly dependenciesOf: (name: string) => Dependencies;
  readonly functions: LocalFunctions;
  readonly poller: StreamPoller;
  readonly stepFunctions: LocalStepFunctions;
  /** Does what is due, as the schedule does every 15 minutes. */
  readonly runClock: () => Promise<void>;
  /** Resolves when nothing is in flight: the stream is read, every execution waits or has ended. */
  readonly quiet: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Resolves when the engine ends by itself; never, when it runs elsewhere. */
  readonly engineEnded: Promise<void>;
};

export const localTables = { core: 'waymark-core', ledger: 'waymark-ledger', session: 'waymark-session' };

const machineArn = (name: string): string => `arn:aws:states:local:000000000000:stateMachine:${name}`;
const functionArn = (name: string): string => `arn:aws:lambda:local:000000000000:function:${name}`;
const nameIn = (arn: string): string => arn.split(':').at(-1) ?? arn;

/** The engine and the Step Functions endpoint check no signature; the SDK wants an account all the same. */
const account = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  unsigned: true,
} as const;

/** Everything behind the HTTP door on one machine: the handlers and the parts that stand in for AWS. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { clock, ids, timers, sink, signIn, extras = {} } = options;
  const engine = await openEngine(options);
  const logger = createLogger('local', clock, sink);

  const stepFunctions = createLocalStepFunctions({
    machines: machines(),
    clock,
    timers,
    invoke: async (arn, payload) => {
      const task = functions.tasks[nameIn(arn)];
      if (task === undefined) throw new Error(`There is no function ${arn}.`);
      return task(payload);
    },
  });
  const connection: Connection = {
    ...account,
    dynamoEndpoint: engine.endpoint,
    stepFunctionsEndpoint: await stepFunctions.start({ host: '127.0.0.1' }),
  };
  await createTables(createDocumentClient(connection), localTables);
  const shared = dependenciesIn(
    { environment: environmentOf(signIn), clock, ids, connection, sink },
    'local',
  );
  const dependenciesOf = (name: string): Dependencies => ({
    ...shared,
    logger: createLogger(name, clock, sink),
  });

  const functions = localFunctions(dependenciesOf, {
    ...extras,
    workflows: async () => [
      { name: 'programme', definition: programmeMachine() },
      { name: 'stage', definition: stageMachine() },
    ],
  });
  const poller = await createStreamPoller({
    streams: createStreamsClient(connection),
    table: localTables.ledger,
    readers: Object.entries(functions.readers).map(([name, handler]) => ({ name, handler })),
    ...(options.cursorPath === undefined ? {} : { cursorPath: options.cursorPath }),
    logger,
  });

  const quiet = async (): Promise<void> => {
    let handed = 1;
    while (handed > 0 || stepFunctions.inFlight() > 0) {
      await stepFunctions.idle();
      handed = await poller.drain();
    }
  };
  return {
    engineEndpoint: engine.endpoint,
    engineEnded: engine.ended,
    dependenciesOf,
    functions,
    poller,
    stepFunctions,
    runClock: functions.clock,
    quiet,
    stop: async () => {
      await poller.stop();
      await stepFunctions.close();
      shared.store.documents.destroy();
      shared.stepFunctions.destroy();
      await engine.stop();
    },
  };
}

function machines(): { name: string; arn: string; definition: ReturnType<typeof programmeMachine> }[] {
  const substitutions = {
    ResumeFunctionArn: functionArn('resume'),
    AwaitDecisionFunctionArn: functionArn('awaitDecision'),
    RollOverFunctionArn: functionArn('rollOver'),
    StageMachineArn: machineArn('stage'),
  };
  return [
    { name: 'programme', definition: programmeMachine() },
    { name: 'stage', definition: stageMachine() },
  ].map(({ name, definition }) => ({
    name,
    arn: machineArn(name),
    definition: substitute(definition, substitutions),
  }));
}

async function openEngine({ engineEndpoint, databasePath }: BackendOptions): Promise<{
  readonly endpoint: string;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}> {
  if (engineEndpoint !== undefined) {
    return { endpoint: engineEndpoint, ended: new Promise(() => undefined), stop: async () => undefined };
  }
  const engine = await startEngine(databasePath === undefined ? {} : { databasePath });
  const ended = new Promise<void>((resolve) => engine.process.once('exit', () => resolve()));
  return { endpoint: engine.endpoint, ended, stop: engine.stop };
}

/** The variables that CDK sets on AWS, with what they are here. */
function environmentOf(signIn: SignInConfig): Record<string, string> {
  return {
    WAYMARK_CORE_TABLE: localTables.core,
    WAYMARK_LEDGER_TABLE: localTables.ledger,
    WAYMARK_SESSION_TABLE: localTables.session,
    WAYMARK_PROGRAMME_MACHINE_ARN: machineArn('programme'),
    WAYMARK_STAGE_MACHINE_ARN: machineArn('stage'),
    WAYMARK_ISSUER: signIn.issuer,
    WAYMARK_CLIENT_ID: signIn.clientId,
    WAYMARK_CLIENT_SECRET: signIn.clientSecret,
    WAYMARK_ORIGIN: signIn.origin,
    WAYMARK_DIRECTORY: signIn.directory,
    WAYMARK_ADMIN_GROUP: signIn.adminGroup,
  };
}
