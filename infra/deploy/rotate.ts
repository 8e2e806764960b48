// `npm run rotate [-- dev|prod] [--yes]`: a new value of the origin header, without turning anybody away.
import { createParametersClient } from '#runtime/clients.ts';
import { asCommand } from './asCommand.ts';
import { cdk } from './cdk.ts';
import { rotateFrontDoor } from './frontDoor.ts';
import { deployOptions } from './options.ts';

await asCommand(async () => {
  const options = await deployOptions();
  const { company, environment } = options;
  process.env['AWS_REGION'] = company.region;
  const { version } = await rotateFrontDoor(createParametersClient(), environment);
  const approval = options.isSure ? ['--require-approval', 'never'] : [];
  const context = { ...options.context, originVersion: version };
  await cdk('deploy', { company, context }, '--method', 'direct', ...approval);
  console.log('The API admits the new value and the one before; run this twice in a row if a value leaked.');
});
