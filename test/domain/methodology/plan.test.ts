import { describe, expect, it } from 'vitest';
import { proposedPlan } from '#domain/methodology/plan.ts';
import { currentPack } from '#methodology/packs.ts';

describe('the plan a pack proposes', () => {
  it('states the pack’s months for 36', () => {
    const plan = proposedPlan(currentPack, '2027-01-01', 36);

    expect(plan.businessFocus).toEqual({ startOn: '2027-01-01', endOn: '2027-10-01' });
    // Months 19 to 34 of 36.
    expect(plan.technology).toEqual({ startOn: '2028-08-01', endOn: '2029-11-01' });
  });

  it('scales them to another horizon', () => {
    // 8 x 24/36 = 5.3, 28 x 24/36 = 18.7: months 5 to 19.
    expect(proposedPlan(currentPack, '2027-01-01', 24).customerInteraction).toEqual({
      startOn: '2027-06-01',
      endOn: '2028-08-01',
    });
  });

  it.each([24, 36, 60])(
    'begins metrics with the first stage, technology last, within %i months',
    (horizon) => {
      const plan = proposedPlan(currentPack, '2027-01-31', horizon);
      const starts = Object.values(plan).map(({ startOn }) => startOn);

      expect(plan.businessMetrics.startOn).toBe('2027-01-31');
      expect(starts.toSorted().at(-1)).toBe(plan.technology.startOn);
      expect(plan.technology.startOn >= plan.businessMetrics.endOn).toBe(true);
      expect(Object.values(plan).every(({ startOn, endOn }) => startOn < endOn)).toBe(true);
    },
  );
});
