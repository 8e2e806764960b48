import type { Logger } from '#runtime/logger.ts';
import type { Store } from '#store/client.ts';
import { loadCursor, moveCursor } from '#store/cursors.ts';
import { ledgerFacts, ledgerPagesAfter } from '#store/ledgerPages.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { restoredStamp } from '#store/restoredTable.ts';
import { addToWitness, readWitness, witnessFolder, witnessKey, type Witness } from './witness.ts';

export type ExportDependencies = {
  readonly store: Store;
  readonly logger: Logger;
  readonly witness: Witness;
};

/** The consumer's name in its cursor: a restored ledger is seen from its first event on. */
function consumerOf({ tables }: Store): string {
  const stamp = restoredStamp(tables.ledger);
  return stamp === undefined ? 'witness' : `witness-${stamp}`;
}
/** At half a KB an event these are some 4,000 events: one PutObject an hour for most programmes. */
const mostBytes = 2_000_000;

/** Events of one object, in order. */
type Part = { readonly first: number; readonly lines: readonly string[] };

/**
 * Copies what each ledger has gone on by into a bucket that nobody can change: hashes, no texts. It goes by its cursor and
 * the ledger as it is, so that a run that was missed or cut off is made up by the next one. Each programme's fault is its
 * own.
 */
export async function exportLedger(deps: ExportDependencies): Promise<void> {
  for (const { programme, revision } of await listPortfolio(deps.store)) {
    try {
      const cursor = await loadCursor(deps.store, consumerOf(deps.store), programme);
      if (cursor < revision) await exportProgramme(deps, programme, cursor);
    } catch (fault) {
      deps.logger.error('witnessFailed', { programme }, fault);
    }
  }
}

async function exportProgramme(deps: ExportDependencies, programme: string, cursor: number): Promise<void> {
  const { store, witness, logger } = deps;
  let after = cursor;
  for (;;) {
    const part = await nextPart(store, programme, after);
    if (part.lines.length === 0) return;
    const key = witnessKey(witnessFolder(store.tables.ledger), programme, part.first);
    const isNew = await addToWitness(witness, key, `${part.lines.join('\n')}\n`);
    // Cut off between object and cursor; the ledger may have gone on since, so that the object holds fewer.
    const there = isNew ? part.lines : await readWitness(witness, key);
    const kept =
      there.length > part.lines.length ? await linesFrom(store, programme, after, there.length) : part.lines;
    if (there.length === 0 || there.some((line, place) => line !== kept[place])) {
      logger.error('witnessDiffers', { programme, revision: part.first });
      return;
    }
    after = part.first + there.length - 1;
    await moveCursor(store, consumerOf(store), programme, after);
  }
}

/** What comes after a revision, as much as one object takes. */
async function nextPart(store: Store, programme: string, after: number): Promise<Part> {
  const lines: string[] = [];
  let bytes = 0;
  for await (const page of ledgerPagesAfter(store, programme, after)) {
    for (const item of page) {
      const line = JSON.stringify(ledgerFacts(item));
      bytes += Buffer.byteLength(line) + 1;
      if (lines.length > 0 && bytes > mostBytes) return { first: after + 1, lines };
      lines.push(line);
    }
  }
  return { first: after + 1, lines };
}

/** A part of another release may have been larger. */
async function linesFrom(
  store: Store,
  programme: string,
  after: number,
  count: number,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const page of ledgerPagesAfter(store, programme, after)) {
    lines.push(...page.map((item) => JSON.stringify(ledgerFacts(item))));
    if (lines.length >= count) break;
  }
  return lines;
}
