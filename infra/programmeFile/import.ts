import { parseArgs } from 'node:util';
import { refreshPortfolio } from '#events/portfolio.ts';
import { systemClock } from '#runtime/clock.ts';
import { randomIds } from '#runtime/ids.ts';
import { findHeldPack } from '#runtime/packs.ts';
import { importProgramme, type Imported } from '#store/importProgramme.ts';
import { replay } from '#store/replay.ts';
import { succeed } from '#store/succession.ts';
import { linesOf } from './lines.ts';
import { openPlace, runCommand } from './place.ts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { env: { type: 'string' }, data: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error('Say which file: npm run programme:import -- <file> [--env dev|prod] [--data <directory>]');
    return 1;
  }
  const { store, directory, close } = await openPlace(values, { mayBeNew: true });
  try {
    const imported = await importProgramme(store, {
      open: () => linesOf(file),
      replay,
      knowsPack: async (pack) => (await findHeldPack(store, pack)) !== null,
      directory,
    });
    const deps = { store, clock: systemClock, ids: randomIds };
    await succeed(deps, imported.programme, imported.people.doubled);
    await refreshPortfolio(deps, imported.programme);
    report(imported);
    return imported.fault === undefined ? 0 : 1;
  } finally {
    await close();
  }
}

function report({ programme, events, people, fault }: Imported): void {
  const { known, invited, renamed, doubled } = people;
  console.log(fault ?? `Programme ${programme}: ${events} events are here, every link and snapshot holds.`);
  console.log(
    `People: ${known} known, ${invited} invited, ${renamed} known by their address, ${doubled.length} with a history here under another id.`,
  );
  for (const { id, here } of doubled)
    console.log(`  ${here} goes on with role and seats of ${id}; the history keeps ${id}.`);
  console.log('The clock starts its executions within 15 minutes; on this machine, npm start does at once.');
}

await runCommand(main);
