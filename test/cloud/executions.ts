import {
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { executionName, machineKindOf, type MachineRef } from '#domain/workflow/machine.ts';
import type { Cloud } from './deployed.ts';

/** The executions of a deployment, looked at past our own code. */
export type Executions = {
  /** The numbers of a machine's runs, the newest first. */
  readonly runsOf: (ref: MachineRef) => Promise<readonly number[]>;
  /** How many waits of a run have timed out. */
  readonly timeoutsIn: (ref: MachineRef, run: number) => Promise<number>;
  /** What the waits of a run were answered with, the ids of the requests that led there. */
  readonly answersIn: (ref: MachineRef, run: number) => Promise<readonly string[]>;
  /** The seconds a run waits before it looks by itself, in the document that new runs get. */
  readonly checkInSeconds: () => Promise<number>;
  readonly abort: (ref: MachineRef, run: number) => Promise<void>;
};

export function executionsOf({ deployed }: Cloud): Executions {
  const sfn = new SFNClient({});
  const arnOf = (ref: MachineRef): string => deployed.machines[machineKindOf(ref)];
  const executionArn = (ref: MachineRef, run: number): string =>
    `${arnOf(ref).replace(':stateMachine:', ':execution:')}:${executionName(ref, run)}`;

  const eventsIn = async (ref: MachineRef, run: number): Promise<readonly HistoryEvent[]> => {
    const { events = [] } = await sfn.send(
      new GetExecutionHistoryCommand({ executionArn: executionArn(ref, run), maxResults: 1000 }),
    );
    return events;
  };

  return {
    runsOf: async (ref) => {
      const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: arnOf(ref) }));
      const prefix = executionName(ref, 0).slice(0, -1);
      return executions
        .map(({ name = '' }) => name)
        .filter((name) => name.startsWith(prefix))
        .map((name) => Number(name.slice(prefix.length)))
        .toSorted((one, other) => other - one);
    },
    timeoutsIn: async (ref, run) =>
      // AWS writes TaskTimedOut; the emulator a failure by that name.
      (await eventsIn(ref, run)).filter(
        ({ type, taskFailedEventDetails }) =>
          type === 'TaskTimedOut' || taskFailedEventDetails?.error === 'States.Timeout',
      ).length,
    answersIn: async (ref, run) =>
      (await eventsIn(ref, run)).flatMap(({ taskSucceededEventDetails }) => {
        const output = taskSucceededEventDetails?.output ?? '{}';
        return (JSON.parse(output) as { readonly requests?: readonly string[] }).requests ?? [];
      }),
    checkInSeconds: async () => {
      const { definition = '{}' } = await sfn.send(
        new DescribeStateMachineCommand({ stateMachineArn: deployed.machines.stage }),
      );
      const { States } = JSON.parse(definition) as { States: Record<string, { TimeoutSeconds?: number }> };
      return States['Deliver']?.TimeoutSeconds ?? 0;
    },
    abort: async (ref, run) => {
      await sfn.send(new StopExecutionCommand({ executionArn: executionArn(ref, run) }));
    },
  };
}
