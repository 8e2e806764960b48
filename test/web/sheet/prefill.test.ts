import { describe, expect, it } from 'vitest';
import { prefillOf } from '#lib/sheet/prefill.ts';

const options = ['businessFocus', 'technology'].map((key) => ({ key, name: key }));
const emphasis = { form: 'allocate100', options: 'stages' } as const;

describe('prefillOf', () => {
  it('begins with what it came to last time, as points that sum to 100', () => {
    // 66.6 of 99.9 is two thirds.
    expect(prefillOf(emphasis, options, { businessFocus: 66.6, technology: 33.3 }, undefined)).toEqual({
      from: 'last',
      values: { businessFocus: 67, technology: 33 },
    });
  });
  it('begins with the plan before anybody has answered', () => {
    expect(prefillOf(emphasis, options, undefined, { businessFocus: 100, technology: 0 })?.from).toBe('plan');
  });
  it('puts no opinion before any other question', () => {
    const focus = { form: 'allocate100', options: [] } as const;
    expect(prefillOf(focus, options, { businessFocus: 100 }, undefined)).toBeUndefined();
  });
});
