import { describe, expect, it } from 'vitest';
import { ProgrammeChanges } from '#contract/programme.ts';

describe('the limits of a programme', () => {
  const limits = (missingMeasurementsRatio: number) => ({
    limits: { gateLateWorkingDays: 20, missingMeasurementsRatio, closeAfterDays: 10 },
  });

  it.each([0, 1e-9, 0.25, 1])('may tolerate a share of %d missing', (ratio) => {
    expect(ProgrammeChanges.safeParse(limits(ratio)).success).toBe(true);
  });

  it.each([-0.1, 1.1, 5e-324, 1e-10])('may not be %d, which is no share or cannot be kept', (ratio) => {
    expect(ProgrammeChanges.safeParse(limits(ratio)).success).toBe(false);
  });
});
