import { expect, it } from 'vitest';
import { between } from '#infra/cost/between.ts';

const counted = [
  { month: 1, reads: 10 },
  { month: 18, reads: 14 },
  { month: 36, reads: 23 },
];

it.each([
  [0, 10],
  [1, 10],
  // 10 + 4 x 8.5 / 17
  [9.5, 12],
  [18, 14],
  // 14 + 9 x 6 / 18
  [24, 17],
  [40, 23],
])('in month %s there are %s reads', (month, reads) => {
  expect(between(counted, month, (one) => ({ reads: one.reads })).reads).toBeCloseTo(reads, 10);
});
