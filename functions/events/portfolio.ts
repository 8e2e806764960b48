import { dateIn } from '#domain/calendar/zone.ts';
import { guardStandings } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import type { GuardStanding } from '#domain/programme/health.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { keptSummaryOf, type KeptSummary } from '#domain/programme/summary.ts';
import type { Clock, PlainDate } from '#domain/time.ts';
import { packOf } from '#methodology/packs.ts';
import { evaluating } from '#runtime/evaluating.ts';
import { loadPack } from '#runtime/packs.ts';
import type { Store } from '#store/client.ts';
import { savePortfolioRow, type PortfolioRow } from '#store/portfolio.ts';
import { loadView } from './viewOfProgramme.ts';

export type PortfolioDependencies = { readonly store: Store; readonly clock: Clock };

/**
 * Brings a programme's row up to date. It reads the programme as it is now, not what the events say: a duplicate or an
 * old event does no harm, and a row never goes back behind a newer revision.
 */
export async function refreshPortfolio(
  { store, clock }: PortfolioDependencies,
  programme: string,
): Promise<void> {
  const found = await loadView(store, programme);
  if (found === undefined) return;
  const { head, view } = found;
  await loadPack(store, view.programme.pack);
  const on = dateIn(view.programme.charter.timeZone, clock.now());
  await savePortfolioRow(store, {
    programme,
    revision: head.revision,
    summary: keptSummaryOf(view, on, guardsOn(view, on)),
  });
}

/**
 * How the method's hard guards stand on a date.
 * @throws Error when an imported method takes too long: without its guards a programme would look better than it is
 */
export function guardsOn(view: ProgrammeView, on: PlainDate): readonly GuardStanding[] {
  const pack = packOf(view.programme.pack);
  const evaluated = evaluating(view.programme.pack, () => guardStandings(pack, factsOf(view, on, pack)));
  if (!evaluated.ok) throw new Error(`The guards of ${pack.id} ${pack.version} take too long`);
  return evaluated.value;
}

/** What a row was kept with. */
export function keptIn(row: PortfolioRow): KeptSummary {
  return row.summary as KeptSummary;
}
