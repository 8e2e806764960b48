import { randomInt } from 'node:crypto';
import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { signal } from '#events/signal.ts';
import { sweep } from '#events/sweep.ts';
import {
  createLocalStepFunctions,
  type LocalStepFunctions,
} from '#infra/local/stepFunctions/createLocalStepFunctions.ts';
import { createVirtualTime } from '#infra/local/virtualTime.ts';
import { workflowLimits, type WorkflowLimits } from '#infra/workflow/limits.ts';
import { programmeMachine } from '#infra/workflow/programme.ts';
import { stageMachine } from '#infra/workflow/stage.ts';
import { substitute } from '#infra/workflow/substitute.ts';
import { randomIds } from '#runtime/ids.ts';
import { createLogger } from '#runtime/logger.ts';
import { silentMetrics } from '#runtime/metrics.ts';
import { commit } from '#store/commit.ts';
import type { Store } from '#store/client.ts';
import { loadHead } from '#store/head.ts';
import { loadMachineRuns } from '#store/machineRuns.ts';
import { awaitDecision } from '#workflow/awaitDecision.ts';
import { resume } from '#workflow/resume.ts';
import { rollOver } from '#workflow/rollOver.ts';

const arnOf = (name: string): string => `arn:aws:states:local:000000000000:stateMachine:${name}`;
export const machines = { programme: arnOf('waymark-programme'), stage: arnOf('waymark-stage') };

/** What a test may do before a function of the workflow is run. */
export type BeforeFunction = (functionName: string, payload: Record<string, unknown>) => Promise<void> | void;

export type Surroundings = {
  readonly store: Store;
  readonly client: DynamoDBClient;
  readonly limits?: Partial<WorkflowLimits>;
};

/** One programme on the deployed documents, the interpreter, the real store and a virtual clock. */
export class WorkflowUnderTest {
  readonly programme = randomIds.next();
  readonly time = createVirtualTime('2027-01-01T09:00:00.000Z');
  before: BeforeFunction = () => undefined;
  /** What Resume answers may be made another's answer. */
  rewriteAnswer: (answer: unknown) => unknown = (answer) => answer;
  /** Every line that the functions of the workflow logged. */
  readonly lines: Record<string, unknown>[] = [];
  readonly logger = createLogger('workflow', this.time.clock, (line) => {
    this.lines.push(JSON.parse(line) as Record<string, unknown>);
  });
  local!: LocalStepFunctions;
  stepFunctions!: SFNClient;
  private readonly surroundings: Surroundings;
  private versions: Readonly<Record<string, number>> = {};
  private signalled = 0;

  private constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  static async start(surroundings: Surroundings): Promise<WorkflowUnderTest> {
    const workflow = new WorkflowUnderTest(surroundings);
    await workflow.startStepFunctions();
    return workflow;
  }

  /** The Step Functions of a new process: it knows no execution. */
  async startStepFunctions(): Promise<void> {
    const limits = { ...workflowLimits, ...this.surroundings.limits };
    const arns = {
      ResumeFunctionArn: 'resume',
      AwaitDecisionFunctionArn: 'awaitDecision',
      RollOverFunctionArn: 'rollOver',
      StageMachineArn: machines.stage,
    };
    this.local = createLocalStepFunctions({
      machines: [
        {
          name: 'waymark-programme',
          arn: machines.programme,
          definition: substitute(programmeMachine(limits), arns),
        },
        { name: 'waymark-stage', arn: machines.stage, definition: substitute(stageMachine(limits), arns) },
      ],
      invoke: async (functionName, payload) => {
        await this.before(functionName, payload as Record<string, unknown>);
        const dependencies = this.dependencies();
        if (functionName === 'resume') return this.rewriteAnswer(await resume(dependencies, payload));
        if (functionName === 'awaitDecision') return awaitDecision(dependencies, payload);
        return rollOver(dependencies, payload);
      },
      timers: this.time.timers,
      clock: this.time.clock,
    });
    const endpoint = await this.local.start({ host: `127.${randomInt(1, 255)}.${randomInt(0, 255)}.7` });
    this.stepFunctions = new SFNClient({
      endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  }

  async stop(): Promise<void> {
    await this.local.idle();
    this.stepFunctions.destroy();
    await this.local.close();
  }

  /** Loses every execution, as a killed process does, and starts anew. */
  async restart(): Promise<void> {
    await this.stop();
    await this.startStepFunctions();
  }

  /** Commits a draft programme and lets the stream tell of it. */
  async create(): Promise<void> {
    await this.decide('programme', this.programme, 'draft', 'programmeCreated');
    for (const stage of stageKeys) await this.decide('stage', stage, 'notStarted');
    await this.decide('gate', 'closing', 'notOpen');
    await this.signal();
  }

  /** Gate 0 said go: five stages wait for their start. */
  async createRunning(): Promise<void> {
    await this.create();
    await this.tell('programme', 'running');
  }

  /** Commits a state, and nothing more: no execution is told. */
  async decide(
    kind: AggregateKind,
    id: string,
    state: string,
    type = 'stateChanged',
    request?: string,
  ): Promise<void> {
    const { store } = this.surroundings;
    const { revision } = await loadHead(store, this.programme);
    const done = await commit(store, {
      programme: this.programme,
      expectedRevision: revision,
      at: this.time.clock.now(),
      actor: { person: 'tester', ...(request !== undefined && { request }) },
      changes: [
        {
          kind,
          id,
          expectedVersion: this.versions[`${kind}#${id}`] ?? 0,
          events: [{ type, data: { state } }],
          state: { state },
          visibility: 'programme',
        },
      ],
    });
    if (!done.committed) throw new Error(`not committed: ${done.conflict}`);
    this.versions = { ...this.versions, ...done.versions };
  }

  /** Commits a state and lets the stream tell of it. */
  async tell(what: 'programme' | 'closing' | StageKey, state: string): Promise<void> {
    if (what === 'programme') await this.decide('programme', this.programme, state);
    else if (what === 'closing') await this.decide('gate', 'closing', state);
    else await this.decide('stage', what, state);
    await this.signal();
  }

  /** Hands over what the stream holds since the last time. */
  async signal(): Promise<void> {
    await this.handOver();
    await this.local.idle();
  }

  /** As `signal`, without waiting for what it sets going. */
  async handOver(): Promise<void> {
    const records = await this.records();
    await signal(
      { ...this.dependencies(), metrics: silentMetrics },
      { Records: records.slice(this.signalled) },
    );
    this.signalled = records.length;
  }

  async deliver(event: DynamoDBStreamEvent) {
    const answer = await signal({ ...this.dependencies(), metrics: silentMetrics }, event);
    await this.local.idle();
    return answer;
  }

  /** The whole ledger of the programme as stream records. */
  async records(): Promise<DynamoDBRecord[]> {
    const { Items = [] } = await this.surroundings.client.send(
      new QueryCommand({
        TableName: this.surroundings.store.tables.ledger,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': { S: `PROG#${this.programme}` } },
      }),
    );
    return Items.map((image) => ({
      eventName: 'INSERT' as const,
      dynamodb: { NewImage: image as never, SequenceNumber: image['SK']?.S ?? '' },
    }));
  }

  async sweep() {
    const resumed = await sweep(this.dependencies(), [this.programme]);
    await this.local.idle();
    return resumed;
  }

  dependencies() {
    const { store } = this.surroundings;
    const { logger, stepFunctions } = this;
    return { store, clock: this.time.clock, stepFunctions, logger, config: { machines } };
  }

  /** Moves the clock; every turn that falls due is taken on the way. */
  async passDays(days: number): Promise<void> {
    const then = Date.parse(this.time.clock.now()) + days * 86_400_000;
    await this.time.advanceTo(new Date(then).toISOString(), () => this.local.idle());
  }

  /** The state that each running execution waits in, by its name without the programme's id. */
  waiting(): Record<string, string | undefined> {
    const running = this.executions().filter(({ status }) => status === 'RUNNING');
    return Object.fromEntries(running.map(({ name, state }) => [name, state]));
  }

  executions() {
    return this.local.executions().map(({ name, status, history }) => ({
      name: name.slice(this.programme.length + 1),
      status,
      state: history.state(),
      transitions: history.transitions(),
    }));
  }

  /** The machines' items in the store. */
  runs() {
    return loadMachineRuns(this.surroundings.store, this.programme);
  }
}

/** All five stages in one state, each in its first run. */
export function allStages(state: string, run = 1): Record<string, string> {
  return Object.fromEntries(stageKeys.map((stage) => [`${stage}-r${run}`, state]));
}
