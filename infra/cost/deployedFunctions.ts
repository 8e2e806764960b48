import type { Resource } from './inventory.ts';

export type DeployedFunction = {
  /** As the local runtime calls it: `programmes`, `awaitDecision`. */
  readonly name: string;
  readonly memoryMb: number;
  readonly traced: boolean;
};

/** The functions that Waymark wrote; CDK's own, which only a deployment calls, are left out. */
export function functionsIn(
  resources: readonly (readonly [string, Resource])[],
): readonly DeployedFunction[] {
  return resources.flatMap(([logicalId, { Type, Properties = {} }]): DeployedFunction[] => {
    // `AppFunction` calls its Lambda `Function`: `ProgrammesFunction837C6E0B`.
    const [, name] = /^(\w+?)Function[0-9A-F]{8}$/.exec(logicalId) ?? [];
    if (Type !== 'AWS::Lambda::Function' || name === undefined) return [];
    const memory = Properties['MemorySize'];
    return [
      {
        name: name.charAt(0).toLowerCase() + name.slice(1),
        memoryMb: typeof memory === 'number' ? memory : 128,
        traced: JSON.stringify(Properties['TracingConfig'] ?? {}).includes('Active'),
      },
    ];
  });
}

/** Of one that is not in the stacks yet, what the API's have. */
export function memoryOf(functions: readonly DeployedFunction[], name: string): number {
  return functions.find((one) => one.name === name)?.memoryMb ?? 1024;
}
