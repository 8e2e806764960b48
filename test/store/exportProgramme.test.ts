import { expect, it } from 'vitest';
import { exportProgramme } from '#store/exportProgramme.ts';
import { openProgrammeFile } from '#store/fileSource.ts';
import { hashOfEvent, readLedgerItem } from '#store/ledgerEvent.ts';
import { aChange, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();

it('carries over with which token a machine acted: the chain holds in the file', async () => {
  const { store } = engine;
  const programme = aChange({
    kind: 'programme',
    id: 'p1',
    events: [{ type: 'programmeCreated', data: {} }],
    state: { pack: { id: 'test', version: '1' } },
  });
  await commitAs(store, 'p1', 0, [programme]);
  await commitAs(store, 'p1', 1, [aChange()], { actor: { person: 'ana', apiToken: 't1' } });

  const file = await openProgrammeFile(
    withoutBreaks(exportProgramme(store, { programme: 'p1', at: march, withPeople: false })),
  );
  const events = [];
  for await (const { item } of file.source.entries()) events.push(readLedgerItem(item));

  expect(events.map(({ actor }) => actor)).toEqual([{ person: 'ana' }, { person: 'ana', apiToken: 't1' }]);
  expect(events.map((event) => hashOfEvent(event, event.prevHash))).toEqual(events.map(({ hash }) => hash));
});

async function* withoutBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.trimEnd();
}
