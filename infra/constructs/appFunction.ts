import { Duration } from 'aws-cdk-lib';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import type { Environment } from '#infra/environment.ts';
import { countFaults, functionGroups, metricsNamespace, type FunctionGroup } from './faults.ts';
import { keptLogs } from './keptLogs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type AppFunctionProps = {
  /** Path of the `*.lambda.ts` under functions/; its folder says whose alarm its faults are. */
  readonly entry: string;
  readonly environment: Environment;
  /** The environment variables it reads. */
  readonly variables: Readonly<Record<string, string>>;
  /** What people lose while this fails; it stands on the alarm. A function without one does not compile. */
  readonly impact: string;
  readonly timeout?: Duration;
  readonly memoryMb?: number;
};

/** One Lambda: Node 24 on arm64, bundled with its SDK, its logs kept, its faults counted for an alarm that says what they cost. */
export class AppFunction extends Construct {
  readonly lambda: NodejsFunction;
  readonly group: FunctionGroup;
  readonly impact: string;

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    super(scope, id);
    const logGroup = keptLogs(this, 'Logs', props.environment);
    this.group = groupOf(props.entry);
    this.impact = props.impact;
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: `${root}functions/${props.entry}`,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // 29 s is the gateway's limit; the default leaves it room to answer.
      timeout: props.timeout ?? Duration.seconds(20),
      memorySize: props.memoryMb ?? 512,
      tracing: Tracing.ACTIVE,
      logGroup,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        WAYMARK_METRICS_NAMESPACE: metricsNamespace(props.environment),
        ...props.variables,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        sourceMap: true,
        logLevel: LogLevel.WARNING,
        // The runtime's own SDK changes without a deployment; ours does not.
        bundleAwsSDK: true,
        mainFields: ['module', 'main'],
        // Some CommonJS parts of the SDK's dependencies call require for Node's own modules.
        banner:
          "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    countFaults(this, logGroup, { environment: props.environment, group: this.group });
  }
}

function groupOf(entry: string): FunctionGroup {
  const found = functionGroups.find((group) => entry.startsWith(`${group}/`));
  if (found === undefined)
    throw new Error(`functions/${entry} is in no folder of functions that are deployed.`);
  return found;
}
