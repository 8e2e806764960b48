/** The part of the Amazon States Language (JSONPath) the two machines use. */
export type AslDocument = {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AslState>>;
};

export type AslState = TaskState | ParallelState | ChoiceState | PassState | SucceedState | FailState;

export type TaskState = {
  readonly Type: 'Task';
  readonly Comment?: string;
  readonly Resource: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  /** Always there: without it a lost callback hangs for a year on AWS and the local interpreter gives up after 60 s. */
  readonly TimeoutSeconds: number;
  readonly ResultPath?: string | null;
  readonly OutputPath?: string;
  readonly Retry: readonly Retrier[];
  readonly Catch: readonly Catcher[];
} & (Onward | Ending);

export type ParallelState = {
  readonly Type: 'Parallel';
  readonly Comment?: string;
  readonly Branches: readonly AslBranch[];
  readonly ResultPath: null;
  readonly Catch: readonly Catcher[];
} & Onward;

export type AslBranch = { readonly StartAt: string; readonly States: Readonly<Record<string, AslState>> };

export type ChoiceState = {
  readonly Type: 'Choice';
  readonly Comment?: string;
  readonly Choices: readonly {
    readonly Variable: string;
    readonly StringEquals: string;
    readonly Next: string;
  }[];
  readonly Default: string;
};

export type PassState = { readonly Type: 'Pass'; readonly Comment?: string } & (Onward | Ending);
export type SucceedState = { readonly Type: 'Succeed'; readonly Comment?: string };
export type FailState = {
  readonly Type: 'Fail';
  readonly Comment?: string;
  readonly Error: string;
  readonly Cause: string;
};

type Onward = { readonly Next: string };
type Ending = { readonly End: true };

export type Retrier = {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
};

export type Catcher = {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly ResultPath: null;
};
