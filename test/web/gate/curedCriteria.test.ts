import { describe, expect, it } from 'vitest';
import type { CriterionStatus } from '#domain/gate/gate.ts';
import { curedCriteria } from '#lib/gate/curedCriteria.ts';
import type { CriterionRow } from '#lib/gate/criterionRows.ts';

function row(id: string, status: CriterionStatus, now?: CriterionStatus): CriterionRow {
  return { id, status, ...(now && { now }) } as CriterionRow;
}
const ids = (rows: readonly CriterionRow[]) => rows.map(({ id }) => id);

describe('curedCriteria', () => {
  it('are those that were seen lacking before, not those that were met all along', () => {
    const { see } = curedCriteria('p1 gate1');

    expect(ids(see([row('a', 'notMet'), row('b', 'met')]))).toEqual([]);
    expect(ids(see([row('a', 'met'), row('b', 'met')]))).toEqual(['a']);
  });

  it('go by today, where a request has frozen how it was', () => {
    const { see } = curedCriteria('p1 gate2');

    expect(ids(see([row('eroded', 'met', 'notMet'), row('mended', 'notMet')]))).toEqual([]);
    // The first is as submitted again; the second was not met then and is today.
    expect(ids(see([row('eroded', 'met'), row('mended', 'notMet', 'met')]))).toEqual(['eroded', 'mended']);
  });

  it('are cured though a reason stood for them, and no more once they lack again', () => {
    const { see } = curedCriteria('p1 gate3');

    see([row('a', 'overridden')]);
    expect(ids(see([row('a', 'overridden', 'met')]))).toEqual(['a']);
    expect(ids(see([row('a', 'overridden')]))).toEqual([]);
  });

  it('are remembered on the way to where they are mended and back, and shown once', () => {
    const before = curedCriteria('p1 gate4');
    before.leave(before.see([row('a', 'notMet')]));

    const back = curedCriteria('p1 gate4');
    const shown = back.see([row('a', 'met')]);
    back.leave(shown);

    expect(ids(shown)).toEqual(['a']);
    expect(ids(curedCriteria('p1 gate4').see([row('a', 'met')]))).toEqual([]);
    expect(ids(curedCriteria('p2 gate4').see([row('a', 'met')]))).toEqual([]);
  });
});
