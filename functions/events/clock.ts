import { dateIn } from '#domain/calendar/zone.ts';
import type { Snapshot } from '#domain/ledger/aggregate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted } from '#domain/outcome.ts';
import { closeNextPeriod, resumeDueStages } from '#domain/programme/closePeriod.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { Logger } from '#runtime/logger.ts';
import type { Metrics } from '#runtime/metrics.ts';
import { loadPack } from '#runtime/packs.ts';
import { applyImport } from '#store/applyImport.ts';
import { changesOf } from '#store/changesOf.ts';
import { finishErasure, listErasures } from '#store/erasePerson.ts';
import { execute, type ExecuteDependencies, type Loaded } from '#store/execute.ts';
import { loadDue } from '#store/indexes.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { guardsOn, keptIn, refreshPortfolio } from './portfolio.ts';
import { sweep, type SweepDependencies } from './sweep.ts';
import { sweptNow } from './sweptNow.ts';

export type ClockDependencies = ExecuteDependencies &
  SweepDependencies & { readonly logger: Logger; readonly metrics: Metrics };

/**
 * Does what is due: closes and publishes periods, takes up paused stages, finishes imports and erasures, looks after
 * executions. Runs every 15 minutes, and after each move of the demo's clock. Each programme's fault is its own; the next
 * run tries again.
 */
export async function clock(deps: ClockDependencies): Promise<void> {
  const now = deps.clock.now();
  const rows = await listPortfolio(deps.store);
  for (const row of rows) {
    const { dueAt } = keptIn(row);
    if (dueAt === null || dueAt > now) continue;
    await guarded(deps, row.programme, async () => {
      await doDue(deps, row.programme);
      // The stream does this too; here the next run of the clock is sure to find it done.
      await refreshPortfolio(deps, row.programme);
    });
  }
  for (const due of await loadDue(deps.store, now)) {
    if (due.kind === 'import') await guarded(deps, due.id, () => applyImport(deps, due.id));
  }
  for (const erasure of await listErasures(deps.store))
    await guarded(deps, erasure.person, () => finishErasure(deps, erasure));
  let resumed = 0;
  for (const { programme } of sweptNow(rows, now)) {
    await guarded(deps, programme, async () => {
      resumed += (await sweep(deps, [programme])).length;
    });
  }
  deps.metrics.count('StagesWithoutExecution', resumed);
  deps.metrics.count(
    'DecisionsWaiting',
    rows.reduce((sum, row) => sum + (keptIn(row).decisionsWaiting ?? 0), 0),
  );
}

async function guarded(
  { logger }: ClockDependencies,
  subject: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (fault) {
    logger.error('clockFailed', { subject }, fault);
  }
}

/** Closes one period after the other until none is due, then takes up stages; each is a commit of its own. */
async function doDue(deps: ClockDependencies, programme: string): Promise<void> {
  let again = true;
  while (again) again = await commitNext(deps, programme);
}

function nextDue(view: ProgrammeView, today: PlainDate, at: Instant): readonly Happening[] {
  const closing = closeNextPeriod(view, { on: today, at, guards: () => guardsOn(view, today) });
  return closing?.happenings ?? resumeDueStages(view, today);
}

/** @returns whether anything was written */
async function commitNext(deps: ClockDependencies, programme: string): Promise<boolean> {
  const executed = await execute(deps, {
    programme,
    actor: { person: 'system' },
    read: 'all',
    prepare: (snapshots) => loadPack(deps.store, viewIn({ snapshots }).programme.pack),
    decide: (loaded) => {
      const at = loaded.at > loaded.head.at ? loaded.at : loaded.head.at;
      const view = viewIn(loaded);
      const happenings = nextDue(view, dateIn(view.programme.charter.timeZone, at), at);
      const visibilityOf = (kind: Snapshot['kind'], id: string) =>
        loaded.snapshots.get(kind, id)?.visibility ?? 'programme';
      return accepted(
        changesOf(happenings, { ...loaded, at }, ({ kind, id }) => ({ visibility: visibilityOf(kind, id) })),
      );
    },
  });
  if (!executed.ok) throw new Error(`The clock's commit was refused: ${executed.refusal.code}`);
  return Object.keys(executed.versions).length > 0;
}

const viewKinds = [
  'programme',
  'stage',
  'gate',
  'kpi',
  'objective',
  'segment',
  'milestone',
  'seat',
  'member',
  'register',
  'assessment',
  'question',
] as const;

function viewIn({ snapshots }: Pick<Loaded, 'snapshots'>): ProgrammeView {
  return viewOf(viewKinds.flatMap((kind) => snapshots.all(kind)));
}
