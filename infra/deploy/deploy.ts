// `npm run deploy [-- dev|prod] [--yes]`: the whole of Waymark into the account of the shell's credentials.
import { systemClock } from '#runtime/clock.ts';
import { createFilesClient, createParametersClient } from '#runtime/clients.ts';
import { buildPortal, isPortalStale, PORTAL_BUILD } from '#infra/portal/build.ts';
import { uploadPortal } from '#infra/portal/upload.ts';
import { deployedIn } from '#infra/programmeFile/deployed.ts';
import { cdk } from './cdk.ts';
import { ensureFrontDoor } from './frontDoor.ts';
import { deployOptions } from './options.ts';
import { asCommand } from './asCommand.ts';

await asCommand(async () => {
  const options = await deployOptions();
  const { environment, company, isSure } = options;
  process.env['AWS_REGION'] = company.region;
  if (await isPortalStale()) {
    console.log('Building the portal, about 20 s.');
    await buildPortal(new AbortController().signal);
  }
  const { version } = await ensureFrontDoor(createParametersClient(), environment);
  const context = { ...options.context, originVersion: version };
  // Directly: a change set first would be a second way, and `npm run diff` shows what is to change.
  const approval = isSure ? ['--require-approval', 'never'] : [];
  await cdk('deploy', { company, context }, '--method', 'direct', ...approval);

  const deployed = await deployedIn(environment.name);
  const { uploaded, deleted } = await uploadPortal({
    s3: createFilesClient(),
    bucket: deployed.buckets.portal,
    directory: PORTAL_BUILD,
    clock: systemClock,
  });
  console.log(`The portal: ${uploaded.length} files written, ${deleted.length} old ones deleted.`);
  console.log(`Waymark (${environment.name}) is at ${deployed.variables['WAYMARK_ORIGIN'] ?? '?'}`);
});
