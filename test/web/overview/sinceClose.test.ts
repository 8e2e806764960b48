import { describe, expect, it } from 'vitest';
import { publicationOf } from '#domain/programme/publication.ts';
import { movedSince } from '#lib/overview/sinceClose.ts';
import { aMeasuredKpi, anObjective, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const flat = { trajectories: { all: [{ period: '2027-01', value: 40 }] } };
const keeping = anObjective({ verb: 'keep', unit: 'value', from: 38, to: 44 });

function viewWith(values: readonly number[]) {
  const kpis = [aMeasuredKpi({ all: months(2027, 1, values) }, flat)];
  return { ...aWorld().view(), kpis, objectives: [keeping] };
}

describe('movedSince', () => {
  const published = publicationOf(viewWith([40]), '2027-01', '2027-02-11T00:00:00.000Z');

  it('names what has another status than was published, turns for the worse first', () => {
    // 30 is 10 behind 40 where 4 are allowed, and 8 below the band's edge of 38.
    const moved = movedSince(viewWith([40, 30]), published, { on: '2027-03-10', health: 'onTrack' });

    expect(moved.map(({ kind, before, now }) => [kind, before, now])).toEqual([
      ['objective', 'onTrack', 'offTrack'],
      ['kpi', 'onTrack', 'offTrack'],
      // Gate 0 of a draft was due on 1 January: 29 working days before 11 February, and 20 are allowed.
      ['programme', 'offTrack', 'onTrack'],
    ]);
  });

  it('is empty while all stands as published, and says nothing of what is gone', () => {
    const view = { ...viewWith([40]), kpis: [], objectives: [] };

    expect(movedSince(view, published, { on: '2027-02-12', health: published.programme.health })).toEqual([]);
  });
});
