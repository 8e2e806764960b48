import { describe, expect, it } from 'vitest';
import { evolveEntry, evolveRegister } from '#domain/register/evolveRegister.ts';
import { emptyRegister, type Entry } from '#domain/register/register.ts';

const recorded = { at: '2027-03-01T09:00:00.000Z', person: 'lea' };
const counted = (data: object) => ({ type: 'entriesCounted', data: { added: 0, ...data } });

describe('the counts of a list', () => {
  it('add up, and what counts nothing leaves', () => {
    const first = evolveRegister(
      null,
      counted({
        added: 2,
        method: 'customerCentric@2.0.0',
        next: 3,
        marked: { open: [1, 2] },
        tallies: { bySegment: { light: 2 }, cost: { '': 0.3 } },
        links: { segment: { light: 2 } },
        preloaded: { fear: 1 },
      }),
      recorded,
    );
    expect(first).toEqual({
      count: 2,
      method: 'customerCentric@2.0.0',
      next: 3,
      flags: { open: '1-2' },
      tallies: { bySegment: { light: 2 }, cost: { '': 0.3 } },
      links: { segment: { light: 2 } },
      preloaded: { fear: 1 },
    });

    const second = evolveRegister(
      first,
      counted({
        added: -1,
        unmarked: { open: [1] },
        // 0.3 - 0.1 - 0.2 leaves 2.8e-17 in doubles: that is nothing.
        tallies: { bySegment: { light: -1, heavy: 1 }, cost: { '': -0.1 - 0.2 } },
        links: { segment: { light: -2 } },
        preloaded: { fear: null },
      }),
      recorded,
    );
    expect(second).toEqual({
      count: 1,
      method: 'customerCentric@2.0.0',
      next: 3,
      flags: { open: '2' },
      tallies: { bySegment: { light: 1, heavy: 1 } },
      links: {},
      preloaded: {},
    });
  });

  it('are replaced whole after another version of the method was adopted', () => {
    const counts = { ...emptyRegister, count: 4, next: 9 };
    expect(evolveRegister(emptyRegister, { type: 'registerRecounted', data: counts }, recorded)).toEqual(
      counts,
    );
  });
});

describe('an entry', () => {
  const added = {
    type: 'entryAdded',
    data: { record: { number: 1, values: { score: 3 }, texts: { need: 'Speed' } } },
  };

  it('remembers who made it and who changed it; an emptied field is gone', () => {
    const made = evolveEntry(null, added, recorded);
    expect(made).toMatchObject({ by: 'lea', edits: { lea: recorded.at } });

    const change = { values: { score: null, focus: true }, texts: { need: 'Speed on the day' } };
    const data = { changes: change, before: {} };
    const changed = evolveEntry(
      made,
      { type: 'entryChanged', data },
      { ...recorded, person: 'tom' },
    ) as Entry;
    expect(changed.values).toEqual({ focus: true });
    expect(changed.texts).toEqual({ need: 'Speed on the day' });
    expect(changed.by).toBe('lea');
    expect(Object.keys(changed.edits)).toEqual(['lea', 'tom']);
    expect(evolveEntry(changed, { type: 'entryRemoved', data: {} }, recorded)).toBeNull();
  });
});
