import type { ApiRefusal } from '#contract/problem.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import {
  decideAddition,
  decideRecordChange,
  decideRemoval,
  type RecordKind,
  type RecordOf,
} from '#domain/programme/decideRecords.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Answer, Call } from './call.ts';
import { changesIn, decideOnAll, viewAfter, type DecidingAll } from './commands.ts';

type Rows = { readonly items: readonly unknown[] };

/** A row of a pasted table as the record it becomes; members are named by their person, all else gets a fresh id. */
export type MakeRecord<Kind extends RecordKind, Row> = (
  row: Row,
  deciding: DecidingAll,
) => { readonly record: RecordOf[Kind]; readonly id?: string };

/**
 * Adds the rows of a table, all or none. Each row is decided on what the rows before it have made, so that two of the
 * same name are refused; the refusal says which row it is.
 */
export function addRecords<Kind extends RecordKind, Body extends Rows>(
  call: Call<Body>,
  dependencies: Dependencies,
  kind: Kind,
  make: MakeRecord<Kind, Body['items'][number]>,
): Promise<Outcome<Answer, ApiRefusal>> {
  return decideOnAll(call, dependencies, (deciding) => {
    const happenings: Happening[] = [];
    for (const [row, item] of call.body.items.entries()) {
      const view = row === 0 ? deciding.view : viewAfter(deciding.snapshots, changesIn(deciding, happenings));
      const { record, id = deciding.newId() } = make(item, deciding);
      const decided = decideAddition(view, kind, id, record);
      if (!decided.ok) return refused(inRow(decided.refusal, row));
      happenings.push(...decided.value);
    }
    return accepted(happenings);
  });
}

function inRow<R extends ApiRefusal>(refusal: R, row: number): R {
  return { ...refusal, row };
}

/** Changes one record on the version the person saw. */
export function changeRecord<Kind extends RecordKind>(
  call: Call<{ readonly changes: object; readonly reason?: string | undefined }>,
  dependencies: Dependencies,
  kind: Kind,
): Promise<Outcome<Answer, ApiRefusal>> {
  const id = call.params['id'] ?? '';
  const { changes, reason } = call.body;
  return decideOnAll(
    call,
    dependencies,
    ({ view }) =>
      decideRecordChange(view, kind, id, {
        // The route's schema of this kind has read it.
        changes: changes as Partial<RecordOf[Kind]>,
        ...(reason !== undefined && { reason }),
      }),
    { kind, id },
  );
}

/** Removes one record that nothing else names. */
export function removeRecord(
  call: Call<{ readonly reason: string }>,
  dependencies: Dependencies,
  kind: RecordKind,
): Promise<Outcome<Answer, ApiRefusal>> {
  const id = call.params['id'] ?? '';
  return decideOnAll(call, dependencies, ({ view }) => decideRemoval(view, kind, id, call.body.reason), {
    kind,
    id,
  });
}
