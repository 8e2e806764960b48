import type { PortfolioAnswer, PortfolioRow } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { guardStandings } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import type { Member } from '#domain/member/member.ts';
import { accepted } from '#domain/outcome.ts';
import { keptSummaryOf, type KeptSummary } from '#domain/programme/summary.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { evaluating } from '#runtime/evaluating.ts';
import { loadPack } from '#runtime/packs.ts';
import { listMemberships } from '#store/indexes.ts';
import { loadProgramme, snapshotsOf } from '#store/load.ts';
import { loadPortfolioRows } from '#store/portfolio.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { viewIn } from './commands.ts';

/** GET /api/programmes: the rows the stream keeps, for the programmes the person is a member of. */
const list: Handle = async (call, dependencies) => {
  const { store, clock } = dependencies;
  const now = clock.now();
  const memberships = await listMemberships(store, call.person);
  const kept = await loadPortfolioRows(
    store,
    memberships.map(({ programme }) => programme),
  );
  const summaries = new Map(kept.map(({ programme, summary }) => [programme, summary as KeptSummary]));
  const rows = await Promise.all(
    memberships.map(async ({ programme, member }): Promise<PortfolioRow> => {
      const found = summaries.get(programme);
      // By the next day months have passed and things have become late, though nothing has happened.
      const isFresh = found !== undefined && found.on >= now.slice(0, 10);
      const {
        on: _on,
        dueAt: _dueAt,
        decisionsWaiting: _decisionsWaiting,
        ...summary
      } = isFresh ? found : await summedUp(dependencies, programme);
      return { ...summary, role: (member.state as Member).role };
    }),
  );
  const json: PortfolioAnswer = { programmes: rows.toSorted(byName), now };
  return accepted({ json });
};

/** A programme that the stream has not come to, or not today. */
async function summedUp({ store, clock, logger }: Dependencies, programme: string): Promise<KeptSummary> {
  const view = viewIn(snapshotsOf((await loadProgramme(store, programme)).items));
  const on = dateIn(view.programme.charter.timeZone, clock.now());
  const pack = await loadPack(store, view.programme.pack);
  const standings = evaluating(view.programme.pack, () => guardStandings(pack, factsOf(view, on, pack)));
  if (!standings.ok) logger.warn('packTooSlow', { programme });
  return keptSummaryOf(view, on, standings.ok ? standings.value : []);
}

function byName(one: PortfolioRow, other: PortfolioRow): number {
  return one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1);
}

export const portfolio = { portfolio: handler(list) } satisfies Readonly<Record<string, Handler>>;
