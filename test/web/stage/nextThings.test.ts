import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import { added } from '#domain/ledger/record.ts';
import { accepted } from '#domain/outcome.ts';
import { nextThings } from '#lib/stage/nextThings.ts';
import { aWorld } from '#test/support/world.ts';

const sources = (on: string) => ({ on, voters: () => [], unmet: () => [] });

describe('nextThings', () => {
  it('lists what an area waits for once, with who is asked, and nothing of other areas', () => {
    const world = aWorld();
    const record = {
      name: 'Segments agreed',
      acceptance: 'Signed.',
      stage: 'businessFocus',
      endangers: { kind: 'gate', id: 'gate1' },
      ownerSeat: world.seat('Lead'),
      confirmSeat: world.seat('Manager'),
      due: plannedOn('2027-02-01'),
      dependsOn: [],
      state: 'planned',
      moves: [],
    };
    world.happen(accepted([{ kind: 'milestone', id: 'm1', events: [added('milestone', record)] }]));

    const things = nextThings(world.view(), 'businessFocus', sources('2027-02-03'));

    expect(things.map(({ signal, people }) => [signal.verb, signal.subject.id, people])).toEqual([
      ['report', 'm1', ['lead']],
    ]);
    expect(nextThings(world.view(), 'technology', sources('2027-02-03'))).toEqual([]);
  });
});
