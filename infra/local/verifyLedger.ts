import { parseArgs } from 'node:util';
import { openPlace, runCommand } from '#infra/programmeFile/place.ts';
import type { Store } from '#store/client.ts';
import { replay } from '#store/replay.ts';
import { listProgrammes, verifyProgramme } from '#store/verify.ts';

/** Verifies every ledger and prints a line for each programme. @returns whether all of them hold */
async function verifyAll(store: Store): Promise<boolean> {
  const programmes = await listProgrammes(store);
  let faults = 0;
  for (const programme of programmes) {
    const { events, fault } = await verifyProgramme(store, programme, replay);
    console.log(fault ?? `Programme ${programme}: ${events} events, every link and snapshot holds`);
    if (fault !== undefined) faults += 1;
  }
  console.log(`${programmes.length} checked, ${faults} with a fault`);
  return faults === 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { env: { type: 'string' }, data: { type: 'string' } } });
  const place = await openPlace(values);
  try {
    return (await verifyAll(place.store)) ? 0 : 1;
  } finally {
    await place.close();
  }
}

await runCommand(main);
