// `npm run diff [-- dev|prod]`: what a deployment would change.
import { createParametersClient } from '#runtime/clients.ts';
import { asCommand } from './asCommand.ts';
import { cdk } from './cdk.ts';
import { ensureFrontDoor } from './frontDoor.ts';
import { deployOptions } from './options.ts';

await asCommand(async () => {
  const options = await deployOptions();
  process.env['AWS_REGION'] = options.company.region;
  const { version } = await ensureFrontDoor(createParametersClient(), options.environment);
  await cdk('diff', { ...options, context: { ...options.context, originVersion: version } });
});
