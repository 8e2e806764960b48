import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { ImportConfirmation, ImportFile } from '#contract/outcomes.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { ImportAnswer, ImportPreviewAnswer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { NotedEntry } from '#domain/measurement/decideMeasurements.ts';
import { importRows, type AcceptedRow } from '#domain/measurement/importRows.ts';
import { decideConfirmation, type Import } from '#domain/measurement/importState.ts';
import { mayMeasure } from '#domain/measurement/mayMeasure.ts';
import { partsOf } from '#domain/measurement/parts.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { applyImport, importDueAt, loadImport } from '#store/applyImport.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute } from '#store/execute.ts';
import { saveImportRows } from '#store/importRows.ts';
import { loadProgramme, snapshotsOf } from '#store/load.ts';
import { actorOf, handler, type Call, type Handle, type Handler } from './call.ts';
import { decidingIn, viewIn } from './commands.ts';
import { previewAnswer, withoutOthers, type Reading } from './importPreview.ts';

/** Checks a file; writes nothing. */
const preview: Handle<ImportFile> = async (call, dependencies) => {
  const id = importId(call);
  const [view, imported] = await Promise.all([loadView(call, dependencies), loadImport(dependencies, id)]);
  const answer: ImportPreviewAnswer = previewAnswer(id, read(call, dependencies, view));
  const json =
    answer.ok && imported !== undefined ? { ...answer, imported: importAnswer(id, imported) } : answer;
  return accepted({ json });
};

/**
 * Takes a previewed file over: its rows are checked again and stored, the import is committed, and its parts are applied.
 * The same file is the same import, so a repetition goes on where the first attempt stopped.
 */
const confirm: Handle<ImportConfirmation> = async (call, dependencies) => {
  const id = importId(call);
  if (call.params['i'] !== id) return refused({ code: 'fileChanged', import: id });
  const known = await loadImport(dependencies, id);
  if (known === undefined) {
    const view = await loadView(call, dependencies);
    const reading = read(call, dependencies, view);
    if (!reading.ok) return refused(fileRefusal(reading));
    const { refused: bad } = reading.counts;
    if (bad > 0 && !call.body.skipBadRows) return refused({ code: 'badRows', rows: bad });
    if (reading.accepted.length === 0) return refused({ code: 'nothingToImport' });
    const parts = partsOf(reading.accepted.map(entryOf));
    await Promise.all(parts.map((rows, place) => saveImportRows(dependencies.store, id, place + 1, rows)));
    const outcome = await commitConfirmation(call, dependencies, id, {
      rows: reading.accepted.length,
      parts: parts.length,
    });
    if (!outcome.ok) return outcome;
  }
  const applied = await applyImport(dependencies, id);
  if (applied === undefined) throw new Error(`The import ${id} vanished after it was confirmed`);
  return accepted({ json: importAnswer(id, applied) });
};

const progress: Handle = async (call, dependencies) => {
  const id = call.params['i'] ?? '';
  const found = await loadImport(dependencies, id);
  // Imports live apart from their programme: another programme's is as unknown as one that never was.
  if (found === undefined || found.programme !== call.params['p']) return refused({ code: 'notFound' });
  return accepted({ json: importAnswer(id, found) });
};

async function commitConfirmation(
  call: Call<{ readonly fileName: string }>,
  dependencies: Dependencies,
  id: string,
  counts: Pick<Import, 'rows' | 'parts'>,
) {
  const programme = call.params['p'] ?? '';
  const { person, apiToken, body } = call;
  return execute<ApiRefusal>(dependencies, {
    programme,
    actor: actorOf(call),
    read: [
      { kind: 'programme', id: programme },
      { kind: 'import', id },
    ],
    decide: (loaded) => {
      if (loaded.snapshots.get('import', id) !== undefined) return accepted([]);
      const { at } = decidingIn(loaded, programme);
      const by = { person, ...(apiToken !== undefined && { apiToken }) };
      const facts = { programme, title: body.fileName, ...by, at, ...counts };
      return accepted(
        changesOf(decideConfirmation(id, facts), { ...loaded, at }, (_of, state) => ({
          visibility: 'programme',
          ...importDueAt(state as Import, at),
        })),
      );
    },
  });
}

async function loadView(call: Call, { store }: Dependencies): Promise<ProgrammeView> {
  const { items } = await loadProgramme(store, call.params['p'] ?? '');
  return viewIn(snapshotsOf(items));
}

function read(
  call: Call<Pick<ImportFile, 'csv' | 'locale'>>,
  { clock }: Dependencies,
  view: ProgrammeView,
): Reading {
  const { csv, locale } = call.body;
  const on = dateIn(view.programme.charter.timeZone, clock.now());
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  if (errors.some(({ type }) => type === 'Quotes')) return { ok: false, code: 'unreadable' };
  const measurer = { person: call.person, role: call.role ?? 'auditor' };
  return withoutOthers(importRows(data, view, { on, locale }), view, mayMeasure(view, measurer, on));
}

/** The file's own id: 22 characters of the hash of the programme and the text. */
function importId(call: Call<{ readonly csv: string }>): string {
  const hash = createHash('sha256').update(`${call.params['p'] ?? ''}\n${call.body.csv}`);
  return hash.digest('base64url').slice(0, 22);
}

function entryOf({ kpi, segment, measurement, note }: AcceptedRow): NotedEntry {
  const { period, value, numerator, denominator, sampleSize, state } = measurement;
  return {
    kpi,
    segment,
    period,
    state,
    ...(value !== null && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(sampleSize !== undefined && { sampleSize }),
    ...(note !== undefined && { note }),
  };
}

function fileRefusal(reading: Extract<Reading, { ok: false }>): ApiRefusal {
  if (reading.code === 'tooManyRows') return { code: 'fileTooLong', most: reading.limit };
  return { code: 'fileUnreadable' };
}

function importAnswer(id: string, { programme: _, apiToken: _by, title, ...facts }: Import): ImportAnswer {
  return { id, fileName: title, ...facts };
}

export const imports = {
  previewImport: handler(preview),
  confirmImport: handler(confirm),
  importProgress: handler(progress),
} satisfies Readonly<Record<string, Handler>>;
