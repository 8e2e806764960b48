import { describe, expect, it } from 'vitest';
import { askPeriodOn } from '#domain/assessment/askPeriod.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { openOnSheet } from '#lib/sheet/openSheet.ts';
import { aWorld } from '#test/support/world.ts';

const today = '2027-05-10';
const view = aWorld().view();
const leader = 'sponsor';

describe('openOnSheet', () => {
  it('asks a leader what is on the sheet, twelve questions at most', () => {
    const count = openOnSheet(view, customerCentric, leader, today);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(12);
  });
  it('asks nobody else', () => {
    expect(openOnSheet(view, customerCentric, 'nobody', today)).toBe(0);
  });
  it('asks once', () => {
    const first = customerCentric.assessments.find(({ key }) => key === 'focus');
    if (first === undefined) throw new Error('The method asks for no focus');
    const rounds = {
      [askPeriodOn(first, today)]: { openedAt: '2027-04-01T00:00:00.000Z', answered: [leader] },
    };
    const answered = {
      ...view,
      assessments: [{ id: 'focus', version: 1, rounds, results: {}, targets: [] }],
    };
    const before = openOnSheet(view, customerCentric, leader, today);
    expect(openOnSheet(answered, customerCentric, leader, today)).toBe(before - 1);
  });
});
