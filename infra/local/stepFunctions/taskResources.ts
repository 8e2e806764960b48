import type { AslDocument, AslState, TaskState } from '#infra/workflow/asl.ts';
import type { Activity } from './activity.ts';
import type { TaskTokens } from './taskTokens.ts';

/** Runs the function of that name or ARN with a JSON payload; what it throws is the task's error, by its name. */
export type InvokeFunction = (functionName: string, payload: unknown) => Promise<unknown>;

/** What the tasks of one execution work with. */
export type TaskSurroundings = {
  readonly invoke: InvokeFunction;
  readonly tokens: TaskTokens;
  /** The ARN of the execution. */
  readonly execution: string;
  readonly activity: Activity;
  readonly startExecution: (parameters: Readonly<Record<string, unknown>>) => unknown;
};

export type NamedTask = { readonly name: string; readonly task: TaskState };

/**
 * Every Task of a document, those in branches too.
 * @throws Error for a Task without TimeoutSeconds: it would end after 60 s here and after a year on AWS
 */
export function tasksOf(document: Pick<AslDocument, 'States'>): readonly NamedTask[] {
  return Object.entries(document.States).flatMap(([name, state]: [string, AslState]) => {
    if (state.Type === 'Parallel') return state.Branches.flatMap(tasksOf);
    if (state.Type !== 'Task') return [];
    if (!(state.TimeoutSeconds > 0)) throw new Error(`The task ${name} has no TimeoutSeconds.`);
    return [{ name, task: state }];
  });
}

/**
 * Does what the task's resource does on AWS.
 * @throws Error for a resource that the local runtime does not know
 */
export function runTask(task: TaskState, parameters: unknown, around: TaskSurroundings): Promise<unknown> {
  const given = parameters as Readonly<Record<string, unknown>>;
  switch (task.Resource) {
    case 'arn:aws:states:::lambda:invoke':
      return callFunction(given, around).then((Payload) => ({ StatusCode: 200, Payload }));
    case 'arn:aws:states:::lambda:invoke.waitForTaskToken':
      return awaitCallback(task, given, around);
    case 'arn:aws:states:::states:startExecution':
      return Promise.resolve(startedByTask(given, around));
    default:
      return Promise.reject(new Error(`The local runtime does not know the task resource ${task.Resource}.`));
  }
}

function callFunction(given: Readonly<Record<string, unknown>>, around: TaskSurroundings): Promise<unknown> {
  // Through JSON both ways, as the service does: a function never shares an object with the machine.
  const payload = throughJson(given['Payload']);
  return around.activity.during(async () =>
    throughJson(await around.invoke(String(given['FunctionName']), payload)),
  );
}

function awaitCallback(
  task: TaskState,
  given: Readonly<Record<string, unknown>>,
  around: TaskSurroundings,
): Promise<unknown> {
  const token = tokenIn(given['Payload']);
  if (token === undefined) return Promise.reject(new Error('A task that waits must pass $$.Task.Token on.'));
  const answered = around.tokens.waitFor(token, around.execution, task.TimeoutSeconds);
  callFunction(given, around).catch((fault: unknown) => {
    if (around.tokens.isOpen(token)) around.tokens.fail(token, nameOf(fault), messageOf(fault));
  });
  return answered;
}

function startedByTask(given: Readonly<Record<string, unknown>>, around: TaskSurroundings): unknown {
  try {
    return around.startExecution(given);
  } catch (fault) {
    // The service integration writes the service before the API's own name, and `Exception` after it.
    throw Object.assign(new Error(messageOf(fault)), { name: `StepFunctions.${nameOf(fault)}Exception` });
  }
}

function tokenIn(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('token' in payload)) return undefined;
  return typeof payload.token === 'string' ? payload.token : undefined;
}

function throughJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'Error';
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
