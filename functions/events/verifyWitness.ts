import type { Store } from '#store/client.ts';
import { ledgerFacts, ledgerPagesAfter } from '#store/ledgerPages.ts';
import { listWitness, programmeOfWitnessKey, readWitness, witnessFolder, type Witness } from './witness.ts';

/** What the comparison of one programme's ledger with its witness found. */
export type WitnessVerification = {
  readonly programme: string;
  /** The last revision the witness holds. */
  readonly until: number;
  readonly fault?: string;
};

/** The programmes of this ledger that the witness has seen, in the order of their names. */
export async function witnessedProgrammes({ tables }: Store, witness: Witness): Promise<readonly string[]> {
  const programmes = new Set<string>();
  for await (const key of listWitness(witness, witnessFolder(tables.ledger)))
    programmes.add(programmeOfWitnessKey(key));
  return [...programmes];
}

/** Holds a programme's ledger against what the witness saw of it, event by event. */
export async function verifyWitness(
  store: Store,
  witness: Witness,
  programme: string,
): Promise<WitnessVerification> {
  const ledger = linesInTable(store, programme);
  let until = 0;
  for await (const key of listWitness(witness, witnessFolder(store.tables.ledger), programme)) {
    for (const line of await readWitness(witness, key)) {
      until += 1;
      const here = await ledger.next();
      const fault =
        here.done === true ? 'is in the witness and not in the ledger' : different(here.value, line);
      if (fault !== undefined)
        return { programme, until, fault: `Programme ${programme}: revision ${until} ${fault}` };
    }
  }
  return { programme, until };
}

function different(here: string, seen: string): string | undefined {
  return here === seen ? undefined : 'is not the one that the witness saw';
}

async function* linesInTable(store: Store, programme: string): AsyncGenerator<string, void, undefined> {
  for await (const page of ledgerPagesAfter(store, programme, 0))
    for (const item of page) yield JSON.stringify(ledgerFacts(item));
}
