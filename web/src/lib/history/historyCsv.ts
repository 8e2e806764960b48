import type { LedgerEntry } from '#contract/responses.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { history as words } from '#lib/i18n/text/history.ts';
import { happened } from '#lib/i18n/text/happened.ts';
import { changesOf } from './entryChanges.ts';
import { changeText, saidOf, sentenceOf, subjectOf, withKey } from './entryWords.ts';

/**
 * The list as a CSV file in the language on screen. A text that a spreadsheet would take for a formula is defused. The
 * library comes with the click.
 */
export async function historyCsv(
  view: ProgrammeView,
  entries: readonly LedgerEntry[],
  who: (person: string) => string,
): Promise<string> {
  const { default: papa } = await import('papaparse');
  const rows = entries.map((entry) => [
    entry.revision,
    entry.at,
    [who(entry.person), withKey(entry)].filter((text) => text !== '').join(', '),
    words.kind[entry.kind](),
    subjectOf(view, entry).text,
    sentenceOf(entry, who(entry.person)),
    changesOf(entry)
      .map((change) => changeText({ view, person: who }, entry, change))
      .join('\n'),
    saidOf(entry).join('\n'),
  ]);
  const { revision, at, person, kind, subject, what, changes, said } = happened.csv;
  const fields = [revision(), at(), person(), kind(), subject(), what(), changes(), said()];
  return papa.unparse({ fields, data: rows }, { escapeFormulae: true });
}
