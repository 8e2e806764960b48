// A whole deployment in the emulator, as `npm run deploy` makes it, and people who talk to it over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { createDemoSignIn } from '#infra/local/signIn/demoSignIn.ts';
import { openHttp } from '#infra/local/http.ts';
import { parameterNames } from '#infra/parameters.ts';
import { deployedIn, type Deployed } from '#infra/programmeFile/deployed.ts';
import { FRONT_DOOR_HEADER } from '#runtime/frontDoor.ts';
import { silentLogger } from '#runtime/logger.ts';
import { clientSecretParameter } from './company.ts';
import { startEmulator, type Emulator } from './emulator.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const REGION = 'eu-west-1';

/** The arguments of every command of this deployment: what the emulator cannot make is left out (docs/adr/0019). */
export const deployArgs = [
  'dev',
  '--yes',
  '--config',
  'test/cloud/company.ts',
  '--leave-out',
  'AWS::Budgets::Budget',
  '--pace',
  'brisk',
];

export type Cloud = {
  readonly emulator: Emulator;
  readonly deployed: Deployed;
  /** Where people reach Waymark, as the deployment said: `https://….cloudfront.net`. */
  readonly origin: string;
  /** The address of the deployed HTTP API in the emulator. */
  readonly api: string;
  /** What CloudFront adds to what it passes on to the API. */
  readonly edgeHeaders: () => Promise<Readonly<Record<string, string>>>;
  /** Calls a function as its schedule does, by the id it has in its stack. @throws Error with its fault */
  readonly invoke: (id: string) => Promise<void>;
  /** Runs one of the package's commands against the emulator. @throws Error with what it said */
  readonly npm: (...args: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Starts the emulator and a company's issuer, bootstraps, deploys. Takes about a minute. */
export async function deployCloud(): Promise<Cloud> {
  const emulator = await startEmulator(REGION);
  const http = await openHttp({ port: 0, logger: silentLogger });
  const environment = {
    ...emulator.environment,
    WAYMARK_TEST_ISSUER: `${http.origin}/demo-sign-in`,
    WAYMARK_CDK_OUTPUT: join(emulator.directory, 'cdk.out'),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CI: 'true',
  };
  const stop = async (): Promise<void> => {
    await http.stop();
    await emulator.stop();
  };
  const npm = (...args: readonly string[]): Promise<string> => told('npm', args, environment);
  try {
    Object.assign(process.env, environment);
    await npm('run', 'bootstrap', '--', '000000000000', '--config', 'test/cloud/company.ts');
    await npm('run', 'deploy', '--', ...deployArgs);

    const deployed = await deployedIn('dev');
    const origin = deployed.variables['WAYMARK_ORIGIN'] ?? '';
    const signIn = createDemoSignIn(http.origin, { acr: 'demo' }, origin);
    http.serve({ routes: [], mounts: [signIn], portal: (_request, response) => void response.end() });
    const parameters = new SSMClient({});
    await parameters.send(
      new PutParameterCommand({
        Name: clientSecretParameter,
        Value: signIn.client.clientSecret,
        Type: 'SecureString',
      }),
    );
    const [, id = ''] = /^https?:\/\/([a-z0-9]+)\./.exec(deployed.api) ?? [];
    return {
      emulator,
      deployed,
      origin,
      api: `${emulator.endpoint}/_aws/execute-api/${id}/$default`,
      edgeHeaders: async () => {
        const Name = parameterNames({ name: 'dev' }).originValue;
        const { Parameter } = await parameters.send(new GetParameterCommand({ Name }));
        return { [FRONT_DOOR_HEADER]: Parameter?.Value ?? '' };
      },
      invoke,
      npm,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function invoke(id: string): Promise<void> {
  const lambda = new LambdaClient({});
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  const FunctionName = Functions.find(({ FunctionName: name }) =>
    name?.includes(`-${id}Function`),
  )?.FunctionName;
  const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName }));
  if (FunctionError !== undefined) throw new Error(`${id}: ${Payload?.transformToString() ?? FunctionError}`);
}

async function told(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return said;
  throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.slice(-6_000)}`);
}
