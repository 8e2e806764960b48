import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { deployedIn } from '#infra/programmeFile/deployed.ts';
import { runCommand } from '#infra/programmeFile/place.ts';
import { redriveFailures, type Redriving } from '#infra/programmeFile/redriveFailures.ts';
import { createFilesClient, createFunctionsClient } from '#runtime/clients.ts';

async function main(): Promise<number> {
  const [env] = process.argv.slice(2);
  if (env === undefined) {
    console.error('Say which environment: npm run redrive -- <dev|prod>');
    return 1;
  }
  const { buckets } = await deployedIn(env);
  const files = createFilesClient();
  const functions = createFunctionsClient();
  try {
    const left = await redriveFailures({
      files,
      bucket: buckets.failures,
      invoke: (functionArn, event) => invoke(functions, functionArn, event),
      say: (line) => console.log(line),
    });
    return left === 0 ? 0 : 1;
  } finally {
    files.destroy();
    functions.destroy();
  }
}

async function invoke(
  functions: LambdaClient,
  functionArn: string,
  event: string,
): ReturnType<Redriving['invoke']> {
  const { FunctionError, Payload } = await functions.send(
    new InvokeCommand({ FunctionName: functionArn, Payload: Buffer.from(event) }),
  );
  const answer = Buffer.from(Payload ?? []).toString('utf8');
  return FunctionError === undefined ? { answer } : { error: FunctionError };
}

await runCommand(main);
