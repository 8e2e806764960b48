// `npm run bootstrap -- <account>`: the CDK's own roles and bucket, once an account and Region.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { companyIn } from '#infra/companyFile.ts';
import { asCommand } from './asCommand.ts';
import { runCdk } from './cdk.ts';

await asCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { config: { type: 'string' }, 'cloudformation-execution-policies': { type: 'string' } },
  });
  const [account = ''] = positionals;
  if (!/^\d{12}$/.test(account))
    throw new Error('Say which account, by its 12 digits: npm run bootstrap -- <account>');
  const { region } = await companyIn(values.config);
  const policies = values['cloudformation-execution-policies'];
  // Where there is no cdk.json: beside one, the command synthesises the app, which needs none of this.
  const nowhere = await mkdtemp(join(tmpdir(), 'waymark-bootstrap-'));
  try {
    await runCdk(nowhere, region, [
      'bootstrap',
      `aws://${account}/${region}`,
      ...(policies === undefined ? [] : ['--cloudformation-execution-policies', policies]),
    ]);
  } finally {
    await rm(nowhere, { recursive: true, force: true });
  }
});
