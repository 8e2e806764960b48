import type { Store } from '#store/client.ts';
import { loadHistory } from '#store/history.ts';
import type { RecordedEvent } from '#store/texts.ts';

/** More events than this a programme's own aggregate hardly has: a close a month, and what managers say and change. */
const mostEvents = 1000;

/**
 * What the tokens are called by which machines did these things, by id. The ledger knows it also of tokens that have long
 * ended; a name that was erased is absent.
 */
export async function tokenNamesOf(
  store: Store,
  programme: string,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, string>> {
  if (events.every(({ actor }) => actor.apiToken === undefined)) return new Map();
  const aggregate = { kind: 'programme', id: programme } as const;
  const { events: own } = await loadHistory(store, programme, { aggregate, limit: mostEvents });
  return new Map(
    own.flatMap(({ type, data: { apiToken, name } }) =>
      type === 'apiTokenMade' && typeof name === 'string' ? [[String(apiToken), name] as const] : [],
    ),
  );
}
