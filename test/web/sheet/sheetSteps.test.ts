import { describe, expect, it } from 'vitest';
import { firstOpen, minutesFor, openCount } from '#lib/sheet/sheetSteps.ts';

const part = (key: string, answered: boolean, revealed = false) => ({
  key,
  period: '2027-Q2',
  answered,
  revealed,
});

describe('a sheet', () => {
  it('opens at the first question that can still be answered', () => {
    expect(firstOpen([part('a', true), part('b', false, true), part('c', false)])).toBe(2);
  });
  it('opens at its end when all is answered', () => {
    expect(firstOpen([part('a', true)])).toBe(1);
  });
  it('counts what can still be answered', () => {
    expect(openCount([part('a', true), part('b', false, true), part('c', false)])).toBe(1);
  });
  it.each([
    [1, 1],
    [5, 3],
    [12, 6],
  ])('of %i questions takes about %i minutes', (count, minutes) => {
    expect(minutesFor(count)).toBe(minutes);
  });
});
