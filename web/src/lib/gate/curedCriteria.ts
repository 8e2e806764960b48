import type { CriterionRow } from './criterionRows.ts';

const lacked = new Map<string, Set<string>>();

/**
 * Which of a gate's criteria were seen lacking in this window and are met now. It remembers across pages, since a
 * criterion is mostly mended on another one, and forgets what was shown as met when the gate's page is left.
 *
 * @param place what the criteria belong to: a programme and its gate
 */
export function curedCriteria(place: string) {
  const seen = lacked.get(place) ?? new Set<string>();
  lacked.set(place, seen);
  return {
    /** Notes what lacks on these rows. They must say how things stand today, not only how they were submitted. */
    see: (rows: readonly CriterionRow[]): readonly CriterionRow[] => {
      for (const row of rows) if (stands(row) === 'notMet') seen.add(row.id);
      return rows.filter((row) => stands(row) === 'met' && seen.has(row.id));
    },
    leave: (shown: readonly CriterionRow[]): void => shown.forEach(({ id }) => seen.delete(id)),
  };
}

/** How a criterion stands today. One that a reason overrides is still not met. */
function stands({ now, status }: CriterionRow): 'met' | 'notMet' | 'notAssessed' {
  const today = now ?? status;
  return today === 'overridden' ? 'notMet' : today;
}
