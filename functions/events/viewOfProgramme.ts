import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Store } from '#store/client.ts';
import type { Head } from '#store/head.ts';
import { loadProgramme } from '#store/load.ts';
import { readSnapshot } from '#store/snapshot.ts';

/** A programme as it stands, or undefined when there is none: one without HEAD is still on its way in from a file. */
export async function loadView(
  store: Store,
  programme: string,
): Promise<{ readonly head: Head; readonly view: ProgrammeView } | undefined> {
  const { head, items } = await loadProgramme(store, programme);
  return head.revision === 0 ? undefined : { head, view: viewOf(items.map((item) => readSnapshot(item))) };
}
