// `npm run restore -- <dev|prod> --to <instant>`: core and ledger as they were, as new tables. `--list`: how far back.
import { parseArgs } from 'node:util';
import { companyIn } from '#infra/companyFile.ts';
import { asCommand } from '#infra/deploy/asCommand.ts';
import { environmentNamed } from '#infra/environment.ts';
import { deployedIn } from '#infra/programmeFile/deployed.ts';
import { createDocumentClient } from '#runtime/clients.ts';
import { secondOf, told } from './instant.ts';
import { beginRestore, common, finishRestore, reachOf, type Restoring } from './tables.ts';
import { cutOver, otherSecond, verifyRestored } from './verdict.ts';

const usage =
  'Say where and to which second: npm run restore -- <dev|prod> --to 2026-11-22T06:13:33Z, or --list';
/** A restore takes minutes at least. */
const pollMs = 5_000;

await asCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      list: { type: 'boolean', default: false },
      config: { type: 'string' },
    },
  });
  const [name] = positionals;
  if (name === undefined || (values.to === undefined && !values.list)) throw new Error(usage);
  const environment = environmentNamed(name);
  const at = values.to === undefined ? undefined : secondOf(values.to);
  const { region } = await companyIn(values.config);
  process.env['AWS_REGION'] = region;
  const { tables } = await deployedIn(environment.name);
  const documents = createDocumentClient();
  const restoring: Restoring = { dynamo: documents, say: (line) => console.log(line), pollMs };

  if (at === undefined) {
    const reach = common(
      await Promise.all([tables.core, tables.ledger].map((one) => reachOf(restoring, one))),
    );
    console.log(`From ${told(reach.earliest)} to ${told(reach.latest)}, any second.`);
    return;
  }
  const core = { from: tables.core, name: await beginRestore(restoring, tables.core, at) };
  const ledger = { from: tables.ledger, name: await beginRestore(restoring, tables.ledger, at) };
  await finishRestore(restoring, 'core', core);
  const { LatestStreamArn: streamArn = '' } = await finishRestore(restoring, 'ledger', ledger);

  const restored = { documents, tables: { ...tables, core: core.name, ledger: ledger.name } };
  const faults = await verifyRestored(restored, restoring.say);
  if (faults > 0) throw new Error(otherSecond(environment.name, at));
  console.log(
    cutOver(environment.name, { core: { name: core.name }, ledger: { name: ledger.name, streamArn } }),
  );
});
