import { dateIn } from '#domain/calendar/zone.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { decidePart, type Import } from '#domain/measurement/importState.ts';
import type { NotedEntry } from '#domain/measurement/decideMeasurements.ts';
import { accepted } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Held } from '#domain/programme/programmeView.ts';
import type { Segment } from '#domain/segment/segment.ts';
import { changesOf } from './changesOf.ts';
import { execute, type ExecuteDependencies, type Loaded } from './execute.ts';
import { loadImportRows } from './importRows.ts';
import type { AggregateRef } from './keys.ts';
import { loadSnapshots, type Snapshots } from './load.ts';

/** An import that nobody has finished after this long is taken up by the clock. */
const leftAloneMs = 60_000;

/**
 * Applies what is left of a confirmed import, part after part, each in one commit under the key `<import>#<part>`. It may
 * be cut off anywhere and called again by anyone: a part that was applied is answered from its key.
 *
 * @returns undefined when there is no such import
 * @throws Error when the programme stays busy; the clock takes it up again
 */
export async function applyImport(deps: ExecuteDependencies, id: string): Promise<Import | undefined> {
  const found = await loadImport(deps, id);
  if (found === undefined) return undefined;
  for (let part = found.partsApplied + 1; part <= found.parts; part += 1)
    await applyPart(deps, id, found, part);
  return found.state === 'applied' ? found : loadImport(deps, id);
}

/** How far an import is. */
export async function loadImport(
  { store }: Pick<ExecuteDependencies, 'store'>,
  id: string,
): Promise<Import | undefined> {
  const ref = { kind: 'import', id } as const;
  return (await loadSnapshots(store, '', [ref])).get('import', id)?.state as Import | undefined;
}

/** While an import is being applied the clock has to look at it. */
export function importDueAt(importing: Import, at: string): { readonly dueAt?: string } {
  if (importing.state === 'applied') return {};
  return { dueAt: new Date(Date.parse(at) + leftAloneMs).toISOString() };
}

async function applyPart(
  deps: ExecuteDependencies,
  id: string,
  { programme, person, apiToken }: Import,
  part: number,
): Promise<void> {
  const entries = await loadImportRows<NotedEntry>(deps.store, id, part);
  const executed = await execute(deps, {
    programme,
    actor: { person, ...(apiToken !== undefined && { apiToken }) },
    commandKey: { actor: 'system', route: 'import', key: `${id}#${part}`, bodyHash: id },
    read: aggregatesIn(programme, id, entries),
    decide: (loaded) => {
      const at = loaded.at > loaded.head.at ? loaded.at : loaded.head.at;
      const importing = loaded.snapshots.get('import', id)?.state as Import;
      if (importing.partsApplied >= part) return accepted([]);
      const happenings = decidePart(id, importing, viewIn(loaded, programme, entries), {
        number: part,
        entries,
        on: dateIn(programmeIn(loaded.snapshots, programme).charter.timeZone, at),
      });
      return accepted(
        changesOf(happenings, { ...loaded, at }, ({ kind, id: of }, state) => ({
          visibility: loaded.snapshots.get(kind, of)?.visibility ?? 'programme',
          ...(kind === 'import' && importDueAt(state as Import, at)),
        })),
      );
    },
  });
  if (!executed.ok)
    throw new Error(`Part ${part} of the import ${id} was not applied: ${executed.refusal.code}`);
}

function aggregatesIn(
  programme: string,
  id: string,
  entries: readonly NotedEntry[],
): readonly AggregateRef[] {
  const kpis = new Set(entries.map(({ kpi }) => kpi));
  const segments = new Set(entries.map(({ segment }) => segment));
  segments.delete('all');
  return [
    { kind: 'programme', id: programme },
    { kind: 'import', id },
    ...[...kpis].map((kpi) => ({ kind: 'kpi' as const, id: kpi })),
    ...[...segments].map((segment) => ({ kind: 'segment' as const, id: segment })),
  ];
}

function viewIn({ snapshots }: Loaded, programme: string, entries: readonly NotedEntry[]) {
  const held = <State>(kind: 'kpi' | 'segment', ids: readonly string[]): Held<State>[] =>
    [...new Set(ids)].flatMap((id) => {
      const snapshot = snapshots.get(kind, id);
      return snapshot === undefined ? [] : [{ ...(snapshot.state as State), id, version: snapshot.version }];
    });
  return {
    programme: programmeIn(snapshots, programme),
    kpis: held<Kpi>(
      'kpi',
      entries.map(({ kpi }) => kpi),
    ),
    segments: held<Segment>(
      'segment',
      entries.map(({ segment }) => segment),
    ),
  };
}

function programmeIn(snapshots: Snapshots, id: string): Programme {
  const programme = snapshots.get('programme', id)?.state as Programme | undefined;
  if (programme === undefined) throw new Error(`The programme ${id} has a head and no snapshot`);
  return programme;
}
