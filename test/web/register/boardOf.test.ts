import { describe, expect, it } from 'vitest';
import { boardOf, movesFrom } from '#lib/register/boardOf.ts';
import { field, needs, row } from './listing.ts';

const rows = [row(1, { state: 'met' }), row(2, { state: 'open' }), row(3, { state: 'met' }), row(4, {})];

describe('a board', () => {
  it('has a column for every option, filled or not, and one for what says none', () => {
    const columns = boardOf(rows, field('state')).map(({ key, rows: held }) => [
      key,
      held.map((one) => one.key),
    ]);

    expect(columns).toEqual([
      ['', ['4']],
      ['open', ['2']],
      ['met', ['1', '3']],
      ['dropped', []],
    ]);
    expect(boardOf([], field('state')).map(({ key }) => key)).toEqual(['open', 'met', 'dropped']);
  });

  it('moves an entry where its states allow, and anywhere in any other choice', () => {
    expect(movesFrom('open', field('state'), needs.states)).toEqual(['met', 'dropped']);
    expect(
      movesFrom('dropped', field('state'), { field: 'state', first: ['open'], moves: { dropped: [] } }),
    ).toEqual([]);
    expect(movesFrom('gone', field('state'), needs.states)).toEqual(['open']);
    expect(movesFrom('met', field('state'), undefined)).toEqual(['open', 'dropped']);
  });
});
