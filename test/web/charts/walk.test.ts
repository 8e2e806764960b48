import { describe, expect, it } from 'vitest';
import { walkTo } from '#lib/charts/walk.ts';

describe('walkTo', () => {
  it.each([
    ['ArrowRight', 6],
    ['ArrowUp', 6],
    ['ArrowLeft', 4],
    ['ArrowDown', 4],
    ['PageUp', 17],
    ['PageDown', -7],
    ['Home', 0],
    ['End', 35],
    ['Tab', undefined],
  ])('leads with %s from the fifth to %s', (key, to) => {
    expect(walkTo(key, 5, 35)).toBe(to);
  });
});
