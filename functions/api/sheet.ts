import type { SheetAnswer, SheetPart } from '#contract/responses.ts';
import { periodOf } from '#domain/calendar/period.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { answerId, givenIn, type Answer } from '#domain/assessment/answer.ts';
import { askPeriodOn } from '#domain/assessment/askPeriod.ts';
import { whoIsAsked } from '#domain/assessment/whoIsAsked.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { elementsOn, isOn } from '#domain/methodology/levels.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { loadPack } from '#runtime/packs.ts';
import { loadProgramme, loadSnapshots, snapshotsOf, type Snapshots } from '#store/load.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { viewIn } from './commands.ts';

/** GET …/sheet: what the person is asked at present and what they answered; nobody else's answers. */
const sheet: Handle = async ({ params, person }, { store, clock }) => {
  const id = params['p'] ?? '';
  const { head, items } = await loadProgramme(store, id);
  if (head.revision === 0) return refused({ code: 'notFound' });
  const view = viewIn(snapshotsOf(items));
  const pack = await loadPack(store, view.programme.pack);
  const today = dateIn(view.programme.charter.timeZone, clock.now());
  const on = elementsOn(view, pack, today);
  const asked = pack.assessments.filter(
    (one) => isOn(one, on) && whoIsAsked(one, view, today).includes(person),
  );
  const own = await loadSnapshots(
    store,
    id,
    asked.map((one) => ({ kind: 'answer', id: answerId(one.key, askPeriodOn(one, today), person) })),
  );
  const part = (one: AssessmentTemplate) => partOf(one.key, askPeriodOn(one, today), { view, own, person });
  const json: SheetAnswer = {
    period: periodOf(today, 'quarter'),
    parts: asked.filter((one) => one.sheet === true).map(part),
    others: asked.filter((one) => one.sheet !== true).map(part),
  };
  return accepted({ json });
};

function partOf(
  key: string,
  period: string,
  { view, own, person }: { readonly view: ProgrammeView; readonly own: Snapshots; readonly person: string },
): SheetPart {
  const round = view.assessments.find(({ id }) => id === key)?.rounds[period];
  const kept = own.get('answer', answerId(key, period, person))?.state as Answer | undefined;
  const given = kept === undefined ? null : givenIn(kept);
  return {
    key,
    period,
    answered: kept !== undefined,
    ...given,
    revealed: round?.closedAt !== undefined,
  };
}

/** The questions several people are asked, as one person sees them. */
export const sheets = { sheet: handler(sheet) } satisfies Readonly<Record<string, Handler>>;
