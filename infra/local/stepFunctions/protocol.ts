import { randomUUID } from 'node:crypto';
import type { Execution, Executions, Machine } from './executions.ts';
import { StepFunctionsFault } from './fault.ts';
import type { TaskTokens } from './taskTokens.ts';

type Request = Readonly<Record<string, unknown>>;
type Operation = (request: Request) => object;

/** The operations of the Step Functions API (AWS JSON 1.0) that Waymark's clients use, by name. */
export function createOperations(
  executions: Executions,
  tokens: TaskTokens,
  machines: readonly Machine[],
): ReadonlyMap<string, Operation> {
  return new Map<string, Operation>([
    [
      'StartExecution',
      (request) => {
        const name = request['name'] === undefined ? randomUUID() : text(request, 'name');
        const input = request['input'] === undefined ? '{}' : text(request, 'input');
        const started = executions.start(text(request, 'stateMachineArn'), name, input);
        return { executionArn: started.arn, startDate: seconds(started.startedAt) };
      },
    ],
    ['DescribeExecution', (request) => described(executions.find(text(request, 'executionArn')))],
    [
      'StopExecution',
      (request) => {
        const stopped = executions.stop(
          text(request, 'executionArn'),
          optionalText(request, 'error'),
          optionalText(request, 'cause'),
        );
        return { stopDate: seconds(stopped.stoppedAt ?? stopped.startedAt) };
      },
    ],
    ['ListExecutions', (request) => listed(executions, request)],
    [
      'GetExecutionHistory',
      (request) => {
        const events = executions.find(text(request, 'executionArn')).history.events();
        return { events: request['reverseOrder'] === true ? events.toReversed() : events };
      },
    ],
    [
      'SendTaskSuccess',
      (request) => {
        tokens.succeed(text(request, 'taskToken'), parseOutput(text(request, 'output')));
        return {};
      },
    ],
    [
      'SendTaskFailure',
      (request) => {
        const name = optionalText(request, 'error') ?? 'States.TaskFailed';
        tokens.fail(text(request, 'taskToken'), name, optionalText(request, 'cause') ?? '');
        return {};
      },
    ],
    [
      'SendTaskHeartbeat',
      (request) => {
        tokens.heartbeat(text(request, 'taskToken'));
        return {};
      },
    ],
    ['DescribeStateMachine', (request) => describedMachine(machines, text(request, 'stateMachineArn'))],
  ]);
}

function described(execution: Execution): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: seconds(execution.startedAt),
    input: execution.input,
    ...(execution.stoppedAt === undefined ? {} : { stopDate: seconds(execution.stoppedAt) }),
    ...(execution.output === undefined ? {} : { output: execution.output }),
    ...(execution.error === undefined ? {} : { error: execution.error }),
    ...(execution.cause === undefined ? {} : { cause: execution.cause }),
  };
}

/** Newest first and all at once: a laptop runs a few dozen. */
function listed(executions: Executions, request: Request): object {
  const machineArn = text(request, 'stateMachineArn');
  const status = optionalText(request, 'statusFilter');
  const found = executions
    .all()
    .filter(
      (execution) => execution.machineArn === machineArn && (status ?? execution.status) === execution.status,
    )
    .toReversed();
  return {
    executions: found.map((execution) => ({
      executionArn: execution.arn,
      stateMachineArn: execution.machineArn,
      name: execution.name,
      status: execution.status,
      startDate: seconds(execution.startedAt),
      ...(execution.stoppedAt === undefined ? {} : { stopDate: seconds(execution.stoppedAt) }),
    })),
  };
}

function describedMachine(machines: readonly Machine[], arn: string): object {
  const machine = machines.find((one) => one.arn === arn);
  if (machine === undefined)
    throw new StepFunctionsFault('StateMachineDoesNotExist', `No state machine ${arn}.`);
  return {
    stateMachineArn: arn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: JSON.stringify(machine.definition),
    roleArn: 'arn:aws:iam::000000000000:role/local',
    creationDate: 0,
  };
}

function parseOutput(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    throw new StepFunctionsFault('InvalidOutput', 'Invalid Output: it is not JSON.');
  }
}

function text(request: Request, field: string): string {
  const value = request[field];
  if (typeof value === 'string') return value;
  throw new StepFunctionsFault('ValidationException', `'${field}' must be a string.`);
}

function optionalText(request: Request, field: string): string | undefined {
  return request[field] === undefined ? undefined : text(request, field);
}

/** The protocol's instants are epoch seconds. */
function seconds(instant: string): number {
  return Date.parse(instant) / 1_000;
}
