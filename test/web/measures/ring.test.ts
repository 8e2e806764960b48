import { describe, expect, it } from 'vitest';
import { pointAt, ringPath } from '#lib/measures/ring.ts';

describe('pointAt', () => {
  // Clockwise from the top; the y axis of a drawing points down.
  it.each([
    [0, { x: 0, y: -10 }],
    [90, { x: 10, y: 0 }],
    [180, { x: 0, y: 10 }],
    [270, { x: -10, y: 0 }],
    // sin 30° is 0.5, cos 30° is 0.866.
    [30, { x: 5, y: -8.66 }],
  ])('at %i degrees', (angle, point) => {
    expect(pointAt(angle, 10)).toEqual(point);
  });
});

describe('ringPath', () => {
  it('goes out along the outer arc and back along the inner one', () => {
    expect(ringPath(0, 90, 5, 10)).toBe('M0 -10A10 10 0 0 1 10 0L5 0A5 5 0 0 0 0 -5Z');
  });
  it('takes the long way round beyond half a turn', () => {
    expect(ringPath(0, 270, 5, 10)).toContain('A10 10 0 1 1 -10 0');
  });
});
