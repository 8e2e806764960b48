import { DescribeStateMachineCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { Machines } from '#runtime/environment.ts';

/** A state machine as it is deployed: its document in the Amazon States Language. */
export type DeployedMachine = {
  readonly name: 'programme' | 'stage';
  readonly definition: Readonly<Record<string, unknown>>;
};

const names = ['programme', 'stage'] as const;

/**
 * The two machines' documents as new executions get them. They are asked for once: a deployment that changes one
 * replaces the functions that serve it too.
 */
export function deployedMachines(
  stepFunctions: SFNClient,
  machines: () => Machines,
): () => Promise<readonly DeployedMachine[]> {
  let asked: Promise<readonly DeployedMachine[]> | undefined;
  const describe = async (name: (typeof names)[number]): Promise<DeployedMachine> => {
    const { definition } = await stepFunctions.send(
      new DescribeStateMachineCommand({ stateMachineArn: machines()[name] }),
    );
    return { name, definition: JSON.parse(definition ?? '{}') as DeployedMachine['definition'] };
  };
  return async () => {
    asked ??= Promise.all(names.map(describe));
    try {
      return await asked;
    } catch (fault) {
      asked = undefined;
      throw fault;
    }
  };
}
