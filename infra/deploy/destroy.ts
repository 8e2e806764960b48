// `npm run destroy -- dev [--yes]`: takes a deployment away with all that it holds. Never prod.
import { DeleteTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { DeleteParametersCommand } from '@aws-sdk/client-ssm';
import { createInterface } from 'node:readline/promises';
import { createDocumentClient, createFilesClient, createParametersClient } from '#runtime/clients.ts';
import type { Environment } from '#infra/environment.ts';
import { parameterNames } from '#infra/parameters.ts';
import { deployedIn } from '#infra/programmeFile/deployed.ts';
import { asCommand } from './asCommand.ts';
import { cdk } from './cdk.ts';
import { emptyBucket } from './emptyBucket.ts';
import { deployOptions } from './options.ts';

await asCommand(async () => {
  const options = await deployOptions();
  const { environment, company, isSure } = options;
  process.env['AWS_REGION'] = company.region;
  if (environment.isKept) {
    throw new Error(
      `"${environment.name}" holds a company's programmes and is not taken away by a command: npm run destroy -- dev, or see "Leave Waymark" in docs/operations.md.`,
    );
  }
  const { buckets, tables } = await deployedIn(environment.name);
  if (!isSure && !(await agrees(environment))) throw new Error('Nothing was taken away.');
  const s3 = createFilesClient();
  for (const bucket of Object.values(buckets)) {
    console.log(`${bucket}: ${await emptyBucket(s3, bucket)} versions deleted`);
  }
  await cdk('destroy', options, '--force');
  for (const table of Object.values(tables)) await deleteRestored(table);
  const { originValue, frontDoor } = parameterNames(environment);
  await createParametersClient().send(new DeleteParametersCommand({ Names: [originValue, frontDoor] }));
  console.log(`Waymark (${environment.name}) is gone.`);
});

/** The tables of a restore are no stack's; the others have gone with theirs. */
async function deleteRestored(TableName: string): Promise<void> {
  try {
    await createDocumentClient().send(new DeleteTableCommand({ TableName }));
    console.log(`${TableName}: deleted`);
  } catch (fault) {
    if (!(fault instanceof ResourceNotFoundException)) throw fault;
  }
}

async function agrees({ name }: Environment): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const said = await asking.question(`All programmes of "${name}" go with it. Type ${name} to go on: `);
  asking.close();
  return said.trim() === name;
}
