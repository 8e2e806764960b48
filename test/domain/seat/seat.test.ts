import { describe, expect, it } from 'vitest';
import { holderOn, type Seat } from '#domain/seat/seat.ts';

const seat: Seat = {
  kind: 'approver',
  name: 'Finance',
  class: 'finance',
  holdings: [
    { person: 'ana', from: '2027-01-01', until: '2027-06-01' },
    { person: 'bo', from: '2027-07-01' },
  ],
};

describe('the holder of a seat', () => {
  it.each([
    ['2026-12-31', null],
    ['2027-01-01', 'ana'],
    ['2027-05-31', 'ana'],
    // The end is exclusive, and nobody holds it in June.
    ['2027-06-01', null],
    ['2027-07-01', 'bo'],
    ['2030-01-01', 'bo'],
  ] as const)('on %s is %s', (on, holder) => {
    expect(holderOn(seat, on)).toBe(holder);
  });
});
