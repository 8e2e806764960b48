import { keptSummaryOf, type KeptSummary } from '#domain/programme/summary.ts';
import type { Clock } from '#domain/time.ts';
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
  await savePortfolioRow(store, {
    programme,
    revision: head.revision,
    summary: keptSummaryOf(view, clock.now()),
  });
}

/** What a row was kept with. */
export function keptIn(row: PortfolioRow): KeptSummary {
  return row.summary as KeptSummary;
}
