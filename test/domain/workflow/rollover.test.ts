import { describe, expect, it } from 'vitest';
import { isRolloverDue } from '#domain/workflow/rollover.ts';

const limits = { turns: 1_000, days: 240 };
const startedAt = '2027-01-01T00:00:00.000Z';

describe('a rollover', () => {
  it.each([
    // 31 + 28 + 31 + 30 + 31 + 30 + 31 = 212 days to 1 August; 28 more are 29 August.
    { turns: 1, at: '2027-08-28T23:59:59.999Z', due: false },
    { turns: 1, at: '2027-08-29T00:00:00.000Z', due: true },
    { turns: 999, at: '2027-01-02T00:00:00.000Z', due: false },
    { turns: 1_000, at: '2027-01-02T00:00:00.000Z', due: true },
  ])('after $turns turns at $at is due: $due', ({ turns, at, due }) => {
    expect(isRolloverDue({ turns, startedAt }, limits, at)).toBe(due);
  });
});
