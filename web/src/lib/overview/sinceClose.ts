import { overallStatus } from '#domain/kpi/status.ts';
import { objectiveStatus } from '#domain/objective/status.ts';
import type { Health } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Publication } from '#domain/programme/publication.ts';
import type { PlainDate } from '#domain/time.ts';
import { healthRank } from '#lib/status/statusTable.ts';

/** One status that is another now than the one that was published. */
export type Moved = {
  readonly kind: 'programme' | 'objective' | 'kpi';
  readonly id: string;
  readonly before: Health;
  readonly now: Health;
};

/** What changed its status since a close, the worst turn first. What is new or gone since did not change. */
export function movedSince(
  view: ProgrammeView,
  published: Publication,
  today: { readonly on: PlainDate; readonly health: Health },
): readonly Moved[] {
  const programme: Moved = {
    kind: 'programme',
    id: view.programme.id,
    before: published.programme.health,
    now: today.health,
  };
  const objectives = published.objectives.flatMap(({ id, health }): Moved[] => {
    const objective = view.objectives.find((one) => one.id === id);
    if (objective === undefined) return [];
    const kpi = view.kpis.find((one) => one.id === objective.kpi);
    return [{ kind: 'objective', id, before: health, now: objectiveStatus(objective, kpi, today.on).health }];
  });
  const kpis = published.kpis.flatMap(({ id, segments }): Moved[] => {
    const kpi = view.kpis.find((one) => one.id === id);
    if (kpi === undefined) return [];
    const now = overallStatus(kpi, today.on);
    const before = segments[now.segment]?.health;
    return before === undefined ? [] : [{ kind: 'kpi', id, before, now: now.health }];
  });
  return [programme, ...objectives, ...kpis]
    .filter(({ before, now }) => before !== now)
    .toSorted((one, other) => turn(one) - turn(other));
}

/** Below zero is a turn for the worse. */
function turn({ before, now }: Moved): number {
  return healthRank(now) - healthRank(before);
}
