import { parseArgs } from 'node:util';
import { verifyWitness, witnessedProgrammes } from '#events/verifyWitness.ts';
import { openPlace, runCommand, type Place } from '#infra/programmeFile/place.ts';
import { createFilesClient } from '#runtime/clients.ts';
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

/** Holds every ledger against what its witness saw. @returns whether nothing differs */
async function verifyWitnesses(place: Place): Promise<boolean> {
  if (place.deployed === undefined) throw new Error('Only an environment has a witness: name it with --env.');
  const witness = { files: createFilesClient(), bucket: place.deployed.buckets.witness };
  try {
    let faults = 0;
    const programmes = new Set([
      ...(await listProgrammes(place.store)),
      ...(await witnessedProgrammes(place.store, witness)),
    ]);
    for (const programme of [...programmes].toSorted()) {
      const { until, fault } = await verifyWitness(place.store, witness, programme);
      console.log(fault ?? `Programme ${programme}: the same as the witness saw, until revision ${until}`);
      if (fault !== undefined) faults += 1;
    }
    return faults === 0;
  } finally {
    witness.files.destroy();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      data: { type: 'string' },
      witness: { type: 'boolean', default: false },
    },
  });
  const place = await openPlace(values);
  try {
    const holds = await verifyAll(place.store);
    const isSeen = !values.witness || (await verifyWitnesses(place));
    return holds && isSeen ? 0 : 1;
  } finally {
    await place.close();
  }
}

await runCommand(main);
