import { describe, expect, it } from 'vitest';
import { loadCursor, moveCursor } from '#store/cursors.ts';
import { listMemberships, loadDue } from '#store/indexes.ts';
import { memberAttributes } from '#store/keys.ts';
import { listPortfolio, loadPortfolioRows, savePortfolioRow } from '#store/portfolio.ts';
import { aChange, april, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();

describe('the portfolio', () => {
  it('keeps the newest row whatever order they come in', async () => {
    const row = (revision: number) => ({ programme: 'p1', revision, summary: { name: `At ${revision}` } });

    expect(await savePortfolioRow(engine.store, row(2))).toBe(true);
    expect(await savePortfolioRow(engine.store, row(1))).toBe(false);
    expect(await savePortfolioRow(engine.store, row(2))).toBe(false);
    expect(await savePortfolioRow(engine.store, row(5))).toBe(true);

    expect(await loadPortfolioRows(engine.store, ['p1', 'unknown'])).toEqual([row(5)]);
    expect(await listPortfolio(engine.store)).toEqual([row(5)]);
  });
});

describe('the cursor of a consumer', () => {
  it('moves forward only', async () => {
    expect(await loadCursor(engine.store, 'notify', 'p1')).toBe(0);
    expect(await moveCursor(engine.store, 'notify', 'p1', 4)).toBe(true);
    expect(await moveCursor(engine.store, 'notify', 'p1', 3)).toBe(false);
    expect(await loadCursor(engine.store, 'notify', 'p1')).toBe(4);
    expect(await loadCursor(engine.store, 'portfolio', 'p1')).toBe(0);
  });
});

describe('the index of due aggregates', () => {
  it('finds what has come due, earliest first, until it is due no more', async () => {
    await commitAs(engine.store, 'd1', 0, [aChange({ dueAt: april }), aChange({ id: 'south' })]);
    await commitAs(engine.store, 'd2', 0, [aChange({ dueAt: march })]);
    const north = { kind: 'segment', id: 'north' };

    expect(await loadDue(engine.store, '2027-03-31T00:00:00.000Z')).toEqual([
      { programme: 'd2', ...north, dueAt: march },
    ]);
    expect((await loadDue(engine.store, april)).map(({ programme }) => programme)).toEqual(['d2', 'd1']);

    await commitAs(engine.store, 'd2', 1, [aChange({ expectedVersion: 1 })]);
    expect((await loadDue(engine.store, april)).map(({ programme }) => programme)).toEqual(['d1']);
  });
});

describe('the memberships of a person', () => {
  it('are found over all programmes', async () => {
    const member = aChange({ kind: 'member', id: 'ana', state: { role: 'leader' } });
    const attributes = memberAttributes('ana');
    await commitAs(engine.store, 'm1', 0, [{ ...member, attributes }, aChange()]);
    await commitAs(engine.store, 'm2', 0, [{ ...member, attributes }]);
    await commitAs(engine.store, 'm3', 0, [aChange({ kind: 'member', id: 'ben', ...memberOf('ben') })]);

    const memberships = await listMemberships(engine.store, 'ana');

    expect(memberships.map(({ programme }) => programme)).toEqual(['m1', 'm2']);
    expect(memberships[0]?.member).toMatchObject({ kind: 'member', id: 'ana', state: { role: 'leader' } });
  });
});

function memberOf(person: string): { attributes: { memberPerson: string } } {
  return { attributes: memberAttributes(person) };
}
