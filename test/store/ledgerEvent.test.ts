import { describe, expect, it } from 'vitest';
import { chainStart, hashOfEvent, ledgerItem, readLedgerItem, type LedgerEvent } from '#store/ledgerEvent.ts';

const event: LedgerEvent = {
  programme: 'p1',
  revision: 7,
  at: '2027-03-01T09:00:00.000Z',
  actor: { person: 'ana' },
  kind: 'kpi',
  id: 'k1',
  version: 3,
  type: 'measured',
  data: { a: 1 },
};
const byMachine: LedgerEvent = { ...event, actor: { person: 'ana', apiToken: 't1' } };

// Both hashes are Python's: hashlib.sha256 over json.dumps(…, sort_keys=True, separators=(',', ':')).
describe('the hash of an event', () => {
  it('is what it was before machines had tokens, where a person acted', () => {
    expect(hashOfEvent(event, chainStart)).toBe(
      '7f8eb440a7ce004203e63b288a568225745aeb209b62e284cbb85b14fda635cf',
    );
  });

  it('covers the token, where a machine did', () => {
    expect(hashOfEvent(byMachine, chainStart)).toBe(
      '2faa7acf2df26db03cf06f0344ca244c682c98e478f9c42175fe1cc3b102980b',
    );
  });

  it.each([event, byMachine])('holds for what is read back', (one) => {
    const hash = hashOfEvent(one, chainStart);
    const read = readLedgerItem(ledgerItem(one, { prevHash: chainStart, hash }));

    expect(hashOfEvent(read, read.prevHash)).toBe(hash);
    expect(read.actor).toEqual(one.actor);
  });
});
