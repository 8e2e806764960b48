import type { StoredItem } from './client.ts';
import { hashOfText, hiddenHashes, type KeptTexts } from './freeTexts.ts';
import { emptyHead, type Head } from './head.ts';
import { chainStart, hashOfEvent, readLedgerItem, type LedgerEvent, type Sealed } from './ledgerEvent.ts';

type Entry = LedgerEvent & Sealed;

/** Something is not as it was recorded; one sentence. */
export type Fault = { readonly fault: string };

/** Follows a chain event by event; each call answers the event, or the first thing that is wrong with it. */
export type ChainCheck = {
  readonly next: (item: StoredItem, kept: KeptTexts | undefined) => Entry | Fault;
  /** Whether the chain ends where HEAD stands. */
  readonly end: (head: Head) => Fault | undefined;
};

/** Checks a programme's chain and texts. It holds one event at a time: a ledger may be longer than memory. */
export function chainCheck(programme: string): ChainCheck {
  let last: Entry | undefined;
  const faulty = (fault: string): Fault => ({ fault: `Programme ${programme}: ${fault}` });
  return {
    next: (item, kept) => {
      const entry = readEntry(item);
      if ('fault' in entry) return entry;
      const fault = brokenLink(programme, entry, last) ?? wrongText(entry, kept);
      if (fault !== undefined) return faulty(fault);
      last = entry;
      return entry;
    },
    end: (head) => {
      const fault = wrongEnd(head, last);
      return fault === undefined ? undefined : faulty(fault);
    },
  };
}

function readEntry(item: StoredItem): Entry | Fault {
  try {
    return readLedgerItem(item);
  } catch (fault) {
    return { fault: (fault as Error).message };
  }
}

function brokenLink(programme: string, entry: Entry, last: Entry | undefined): string | undefined {
  const expected = (last?.revision ?? 0) + 1;
  if (entry.revision > expected) {
    return `revision ${expected} is missing before revision ${entry.revision}`;
  }
  if (entry.prevHash !== (last?.hash ?? chainStart)) {
    return `revision ${expected} does not point to the hash of revision ${expected - 1}`;
  }
  const isIts = entry.revision === expected && entry.programme === programme;
  if (!isIts || hashOfEvent(entry, entry.prevHash) !== entry.hash) {
    return `the content of revision ${expected} does not match its hash`;
  }
  if (last !== undefined && entry.at < last.at) {
    return `revision ${expected} lies before revision ${last.revision} in time`;
  }
  return undefined;
}

function wrongEnd(head: Head, last: Entry | undefined): string | undefined {
  const { revision, hash } = last ?? { revision: 0, hash: emptyHead.headHash };
  if (head.revision > revision) {
    return `the tail is missing, the ledger ends at revision ${revision} and HEAD stands at ${head.revision}`;
  }
  if (head.revision < revision) {
    return `HEAD stands at revision ${head.revision} and the ledger goes on to ${revision}`;
  }
  return head.headHash === hash ? undefined : `HEAD does not hold the hash of revision ${revision}`;
}

/** An erased text is no fault; a text that differs from what was hashed, or that no event names, is. */
function wrongText({ revision, data }: Entry, kept: KeptTexts | undefined): string | undefined {
  if (kept === undefined) return undefined;
  const named = new Set(hiddenHashes(data));
  const isWrong = Object.entries(kept.texts).some(
    ([hash, text]) => !named.has(hash) || hashOfText(kept.salt, text) !== hash,
  );
  return isWrong ? `a text of revision ${revision} is not the one that was recorded` : undefined;
}
