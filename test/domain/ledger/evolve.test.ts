import { describe, expect, it } from 'vitest';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';
import { findSnapshot } from '#domain/ledger/change.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import { added, changed, edited, removed, withChanges } from '#domain/ledger/record.ts';
import { viewOf } from '#domain/programme/programmeView.ts';
import { aWorld } from '#test/support/world.ts';

const recorded = { at: '2027-02-01T09:00:00.000Z', person: 'ana' };

describe('folding events', () => {
  it.each(aggregateKinds)('leaves a %s as it is on an event it does not know', (kind) => {
    const state = { name: 'x', edits: {} };

    expect(evolutionOf(kind)(state, { type: 'somethingNew', data: {} }, recorded)).toEqual(state);
  });

  it('adds, changes, takes a value away and removes a record', () => {
    const evolve = evolutionOf('segment');
    const segment = { name: 'Light', description: '', focus: false, from: '2027-01', customers: 10 };

    const there = evolve(null, added('segment', segment), recorded);
    const [change] = changed('segment', segment, { customers: null, focus: true });
    if (there === null || change === undefined) throw new Error('nothing was folded');
    const after = evolve(there, change, { ...recorded, person: 'bo' });

    expect(there).toEqual({ ...segment, edits: { ana: recorded.at } });
    expect(change.data).toEqual({
      changes: { customers: null, focus: true },
      before: { customers: 10, focus: false },
    });
    expect(after).toEqual({
      name: 'Light',
      description: '',
      focus: true,
      from: '2027-01',
      edits: { ana: recorded.at, bo: recorded.at },
    });
    expect(evolve(after, removed('segment'), recorded)).toBeNull();
  });

  it('says nothing when nothing changes', () => {
    expect(changed('segment', { name: 'Light' }, { name: 'Light', note: null })).toEqual([]);
  });

  it('bars nobody for what the system did', () => {
    expect(edited({}, { ...recorded, person: 'system' })).toEqual({});
    expect(withChanges({ one: 1, two: 2 }, { two: null })).toEqual({ one: 1 });
  });
});

describe('the view of a programme', () => {
  it('needs the programme, its five stages and its seven gates', () => {
    const { programme, stages } = aWorld().view();
    const snapshot = (kind: 'programme' | 'stage', id: string, state: object) =>
      ({ kind, id, version: 1, schemaVersion: 1, visibility: 'programme', state }) as const;

    expect(() => viewOf([])).toThrow('no programme');
    expect(() => viewOf([snapshot('programme', 'p', programme)])).toThrow('no businessFocus');
    expect(
      findSnapshot([snapshot('stage', 'technology', stages.technology)], 'stage', 'technology')?.id,
    ).toBe('technology');
    expect(findSnapshot([], 'stage', 'technology')).toBeUndefined();
  });
});
