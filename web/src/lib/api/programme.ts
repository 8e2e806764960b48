import type { ProgrammeAnswer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import { read, type ReadOptions } from './client.ts';

/** One programme as every page reads it: all numbers on a page come from this one snapshot, and "today" from the server's clock. */
export type OpenProgramme = {
  readonly answer: ProgrammeAnswer;
  readonly view: ProgrammeView;
  readonly viewer: ProgrammeAnswer['viewer'];
  readonly today: PlainDate;
};

/** Reads a programme, now or as of an instant. Throws `Problem`. */
export async function readProgramme(
  id: string,
  options: ReadOptions & { readonly asOf?: string } = {},
): Promise<OpenProgramme> {
  const query = options.asOf ? `?asOf=${encodeURIComponent(options.asOf)}` : '';
  const { body: answer } = await read<ProgrammeAnswer>(
    `/programmes/${encodeURIComponent(id)}${query}`,
    options,
  );
  const view = viewOf(answer.snapshots);
  // A past reading is judged on its own day.
  const today = dateIn(view.programme.charter.timeZone, answer.asOf ?? answer.now);
  return { answer, view, viewer: answer.viewer, today };
}

/** Names what a page of this programme depends on: `invalidate(programmeKey(id))` after a command reads it anew. */
export function programmeKey(id: string): `programme:${string}` {
  return `programme:${id}`;
}
