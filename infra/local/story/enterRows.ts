import type { EntryRowsAnswer } from '#contract/registers.ts';
import type { EntryRow } from '#domain/register/decideEntries.ts';
import type { Desk } from './desk.ts';

/** Enters up to 25 rows in a list. @throws when one of them is refused: a story's lists are written to be taken */
export async function enterRows(
  desk: Pick<Desk, 'post'>,
  who: string,
  register: string,
  items: readonly EntryRow[],
): Promise<void> {
  const answer = await desk.post<EntryRowsAnswer>(who, `/registers/${register}/entries`, { items });
  const bad = answer.rows.findIndex(({ ok }) => !ok);
  if (bad < 0) return;
  throw new Error(`${who}: row ${bad + 1} of ${register} is refused, ${JSON.stringify(answer.rows[bad])}`);
}
