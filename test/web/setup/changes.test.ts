import { describe, expect, it } from 'vitest';
import { changesOf, differences } from '#lib/setup/changes.ts';

describe('what a form changed', () => {
  it('is only what differs, whatever the order of keys inside', () => {
    const before = { name: 'A', tolerance: { atRisk: 1, offTrack: 2 }, edits: { ana: 'x' } };
    const after = { name: 'B', tolerance: { offTrack: 2, atRisk: 1 } };

    expect(changesOf(before, after)).toEqual({ name: 'B' });
  });

  it('empties a text, and takes away only what may be null', () => {
    const before = { note: 'old', value: { text: 'x' }, customers: 3 };

    expect(changesOf(before, {}, ['value'])).toEqual({ note: '', value: null });
  });

  it('tells what somebody else changed meanwhile', () => {
    expect(differences({ name: 'A', version: 1 }, { name: 'B', version: 2 })).toEqual([
      { key: 'name', before: 'A', now: 'B' },
    ]);
  });
});
