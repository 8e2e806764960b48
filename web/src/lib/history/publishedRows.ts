import type { Publication } from '#domain/programme/publication.ts';
import type { Health } from '#domain/programme/programme.ts';
import type { MilestoneWord } from '#domain/milestone/milestoneStatus.ts';

/** One thing as it was published and as it would be shown for the same day with what is known now. */
export type PublishedRow = {
  readonly kind: 'programme' | 'objective' | 'kpi' | 'milestone';
  readonly id: string;
  /** Of a KPI: the segment, `all` for the whole. */
  readonly segment?: string;
  readonly then: Standing;
  /** Missing when the thing no longer exists. */
  readonly now?: Standing;
  readonly differs: boolean;
};

/** How something stands: its status word and, where there is one, the value it was judged by. */
export type Standing = { readonly word: Health | MilestoneWord; readonly actual?: number };

/**
 * Compares a publication with the same reckoning on today's record. What differs comes first, then the programme, the
 * objectives, the KPIs and the milestones in the order they were published.
 */
export function publishedRows(then: Publication, now: Publication): readonly PublishedRow[] {
  const programme = row(
    'programme',
    'programme',
    { word: then.programme.health },
    { word: now.programme.health },
  );
  const objectives = then.objectives.map((one) => {
    const today = now.objectives.find(({ id }) => id === one.id);
    return row('objective', one.id, judged(one), today && judged(today));
  });
  const kpis = then.kpis.flatMap(({ id, segments }) =>
    Object.entries(segments).map(([segment, status]) => {
      const today = now.kpis.find((one) => one.id === id)?.segments[segment];
      return { ...row('kpi', id, judged(status), today && judged(today)), segment };
    }),
  );
  const milestones = then.milestones.map((one) => {
    const today = now.milestones.find(({ id }) => id === one.id);
    return row('milestone', one.id, { word: one.status }, today && { word: today.status });
  });
  return [programme, ...objectives, ...kpis, ...milestones].toSorted(
    (one, other) => Number(other.differs) - Number(one.differs),
  );
}

function judged(status: { readonly health: Health; readonly reason: object }): Standing {
  const { health, reason } = status;
  const actual = 'actual' in reason && typeof reason.actual === 'number' ? reason.actual : undefined;
  return actual === undefined ? { word: health } : { word: health, actual };
}

function row(
  kind: PublishedRow['kind'],
  id: string,
  then: Standing,
  now: Standing | undefined,
): PublishedRow {
  const differs = now === undefined || now.word !== then.word || now.actual !== then.actual;
  return now === undefined ? { kind, id, then, differs } : { kind, id, then, now, differs };
}
