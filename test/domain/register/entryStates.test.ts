import { describe, expect, it } from 'vitest';
import { stateRefusal } from '#domain/register/entryStates.ts';
import type { Entry } from '#domain/register/register.ts';

const template = {
  states: {
    field: 'state',
    first: ['draft'],
    moves: { draft: ['asked'], asked: ['approved', 'draft'], approved: [] },
    decidedBy: { approved: ['finance', 'business'] },
  },
} as const;
const entry = (state: string, more: Partial<Entry> = {}): Entry => ({
  number: 1,
  values: { state },
  texts: {},
  by: 'lea',
  edits: { lea: '2027-03-01T09:00:00.000Z' },
  ...more,
});
const lea = { person: 'lea', approves: [] };

describe("an entry's state", () => {
  it('begins where the list says, and moves as it says', () => {
    expect(stateRefusal(template, lea, null, entry('draft'))).toBeNull();
    expect(stateRefusal(template, lea, null, entry('asked'))).toMatchObject({ code: 'stateMove', from: '' });
    expect(stateRefusal(template, lea, entry('draft'), entry('asked'))).toBeNull();
    expect(stateRefusal(template, lea, entry('draft'), entry('approved'))).toMatchObject({
      code: 'stateMove',
      from: 'draft',
      to: 'approved',
    });
    expect(stateRefusal(template, lea, entry('asked'), entry('asked'))).toBeNull();
  });

  it('is decided by an approver of the named classes, and never by who wrote or changed the entry', () => {
    const moved = [entry('asked'), entry('approved')] as const;
    expect(stateRefusal(template, { person: 'tom', approves: ['risk'] }, ...moved)).toEqual({
      code: 'notYoursToDecide',
      field: 'state',
      classes: ['finance', 'business'],
    });
    expect(stateRefusal(template, { person: 'fay', approves: ['finance'] }, ...moved)).toBeNull();
    expect(stateRefusal(template, { person: 'lea', approves: ['finance'] }, ...moved)).toMatchObject({
      code: 'ownEntry',
    });
    const changed = entry('asked', { edits: { fay: '2027-03-02T09:00:00.000Z' } });
    expect(
      stateRefusal(template, { person: 'fay', approves: ['finance'] }, changed, entry('approved')),
    ).toMatchObject({ code: 'ownEntry' });
  });

  it('that the method no longer knows may begin anew', () => {
    expect(stateRefusal(template, lea, entry('parked'), entry('draft'))).toBeNull();
  });
});
