import type { RunOptions, StateMachine, StateMachineDefinition } from 'aws-local-stepfunctions';
import type { AslDocument } from '#infra/workflow/asl.ts';
import type { Clock, Instant } from '#domain/time.ts';
import type { Activity } from './activity.ts';
import { StepFunctionsFault } from './fault.ts';
import { createHistory, type History } from './history.ts';
import { loadInterpreter } from './interpreter.ts';
import { runTask, tasksOf, type InvokeFunction } from './taskResources.ts';
import type { TaskTokens } from './taskTokens.ts';
import type { Timers } from './timers.ts';

export type Machine = { readonly name: string; readonly arn: string; readonly definition: AslDocument };
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

export type Execution = {
  readonly arn: string;
  readonly name: string;
  readonly machineArn: string;
  readonly input: string;
  readonly startedAt: Instant;
  readonly history: History;
  status: ExecutionStatus;
  stoppedAt?: Instant;
  output?: string;
  error?: string;
  cause?: string;
};

export type ExecutionsOptions = {
  readonly machines: readonly Machine[];
  readonly invoke: InvokeFunction;
  readonly tokens: TaskTokens;
  readonly activity: Activity;
  readonly timers: Timers;
  readonly clock: Clock;
};

/** The executions of this process, in memory only: after a restart there are none, and the sweep starts new runs. */
export type Executions = {
  readonly start: (machineArn: string, name: string, input: string) => Execution;
  readonly stop: (arn: string, error?: string, cause?: string) => Execution;
  readonly find: (arn: string) => Execution;
  readonly all: () => readonly Execution[];
};

/** AWS: 1 to 80 characters; letters, digits, hyphen and underscore are safe everywhere. */
const executionName = /^[A-Za-z0-9_-]{1,80}$/;

export function createExecutions(options: ExecutionsOptions): Executions {
  const { tokens, activity, clock } = options;
  const { StateMachine } = loadInterpreter(options.timers, clock);
  const machines = new Map(options.machines.map((machine) => [machine.arn, prepare(machine)]));
  const executions = new Map<string, Execution>();
  const stoppers = new Map<string, () => void>();

  function prepare({ name, arn, definition }: Machine) {
    // The documents are checked by the tests; validating them again would cost each start of the runtime.
    const interpreter = new StateMachine(definition as unknown as StateMachineDefinition, {
      validationOptions: { noValidate: true },
    });
    return { name, arn, interpreter, tasks: tasksOf(definition) };
  }

  function start(machineArn: string, name: string, input: string): Execution {
    const machine = machines.get(machineArn);
    if (machine === undefined)
      throw new StepFunctionsFault('StateMachineDoesNotExist', `No state machine ${machineArn}.`);
    if (!executionName.test(name)) throw new StepFunctionsFault('InvalidName', `Invalid Name: '${name}'.`);
    const parsed = parseInput(input);
    const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = executions.get(arn);
    if (known !== undefined) return sameOrRefused(known, input);

    const execution: Execution = {
      arn,
      name,
      machineArn,
      input,
      startedAt: clock.now(),
      history: createHistory(),
      status: 'RUNNING',
    };
    executions.set(arn, execution);
    run(machine, execution, parsed);
    return execution;
  }

  function run(machine: ReturnType<typeof prepare>, execution: Execution, input: RunInput): void {
    const startExecution = (given: Readonly<Record<string, unknown>>): unknown => {
      const started = start(
        String(given['StateMachineArn']),
        String(given['Name']),
        JSON.stringify(given['Input'] ?? {}),
      );
      return { ExecutionArn: started.arn, StartDate: started.startedAt };
    };
    const around = { invoke: options.invoke, tokens, execution: execution.arn, activity, startExecution };
    const handlers = machine.tasks.map(({ name, task }) => [
      name,
      (parameters: unknown) => runTask(task, parameters, around),
    ]);
    const running = machine.interpreter.run(input, {
      overrides: { taskResourceLocalHandlers: Object.fromEntries(handlers) as TaskHandlers },
      context: contextOf(machine, execution, tokens),
    });
    stoppers.set(execution.arn, () => {
      running.abort();
      // After the abort, a wait that ends leads nowhere any more; left open it would hold its timer for days.
      tokens.release(execution.arn);
    });
    void follow(running.eventLogs, execution.history);
    running.result.then(
      (output) => close(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) }),
      (fault: unknown) => close(execution, { status: 'FAILED', ...describe(fault) }),
    );
  }

  function close(execution: Execution, end: Partial<Execution> & Pick<Execution, 'status'>): void {
    if (execution.status !== 'RUNNING') return;
    Object.assign(execution, end, { stoppedAt: clock.now() });
    stoppers.delete(execution.arn);
  }

  function find(arn: string): Execution {
    const execution = executions.get(arn);
    if (execution === undefined)
      throw new StepFunctionsFault('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'.`);
    return execution;
  }

  return {
    start,
    stop(arn, error, cause) {
      const execution = find(arn);
      const stopRunning = stoppers.get(arn);
      close(execution, {
        status: 'ABORTED',
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      });
      stopRunning?.();
      return execution;
    },
    find,
    all: () => [...executions.values()],
  };
}

type RunInput = Parameters<StateMachine['run']>[0];
type TaskHandlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;

/** As on AWS: the same name with the same input while it runs is the same execution, anything else is refused. */
function sameOrRefused(known: Execution, input: string): Execution {
  if (known.status === 'RUNNING' && known.input === input) return known;
  throw new StepFunctionsFault('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'.`);
}

function parseInput(input: string): RunInput {
  try {
    return JSON.parse(input) as RunInput;
  } catch {
    throw new StepFunctionsFault('InvalidExecutionInput', 'Invalid Execution Input: it is not JSON.');
  }
}

/**
 * The interpreter knows no task tokens: each look at `$$.Task.Token` mints one. Parallel branches share the context,
 * so a token belongs to the task whose payload holds it, not to the context.
 */
function contextOf(
  machine: { readonly name: string; readonly arn: string },
  execution: Execution,
  tokens: TaskTokens,
): NonNullable<RunOptions['context']> {
  return {
    Execution: { Id: execution.arn, Name: execution.name },
    StateMachine: { Id: machine.arn, Name: machine.name },
    Task: {
      get Token() {
        return tokens.mint();
      },
    },
  };
}

async function follow(events: AsyncIterable<Parameters<History['add']>[0]>, history: History): Promise<void> {
  for await (const event of events) history.add(event);
}

/** An ExecutionError wraps what the state threw. */
function describe(fault: unknown): { readonly error: string; readonly cause: string } {
  const inner = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  return inner instanceof Error
    ? { error: inner.name, cause: inner.message }
    : { error: 'Error', cause: String(inner) };
}
