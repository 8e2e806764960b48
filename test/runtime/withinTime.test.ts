import { describe, expect, it } from 'vitest';
import { evaluating } from '#runtime/evaluating.ts';
import { withinTime } from '#runtime/withinTime.ts';

/** Busy and never done, in plain JavaScript, in callbacks of built-in functions, and in a regular expression. */
const endless: readonly (readonly [string, () => unknown])[] = [
  [
    'a loop',
    () => {
      let rounds = 0;
      while (rounds >= 0) rounds = (rounds + 1) % 1000;
      return rounds;
    },
  ],
  [
    'lists in lists',
    () => Array.from({ length: 1e6 }, () => 0).map(() => Array.from({ length: 1e4 }, Math.random).toSorted()),
  ],
  ['a pattern that backtracks', () => /^(a+)+$/.exec(`${'a'.repeat(40)}b`)],
  [
    'a loop that catches everything',
    () => {
      for (;;) {
        try {
          for (;;);
        } catch {
          continue;
        }
      }
    },
  ],
];

describe('work with an end to its time', () => {
  it.each(endless)('is cut off: %s', (_name, work) => {
    const began = performance.now();

    expect(withinTime(100, work)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('answers what it comes to, undefined included', () => {
    expect(withinTime(1000, () => ({ met: true }))).toEqual({ value: { met: true } });
    expect(withinTime(1000, () => undefined)).toEqual({ value: undefined });
  });

  it('throws what it throws, as it is', () => {
    const fault = new TypeError('a fault of the pack');
    expect(() =>
      withinTime(1000, () => {
        throw fault;
      }),
    ).toThrow(fault);
  });

  it('leaves nothing behind for the next', () => {
    withinTime(50, endless[0]?.[1] ?? (() => undefined));
    expect(withinTime(1000, () => 7)).toEqual({ value: 7 });
  });
});

describe('a decision with the rules of a method', () => {
  const hash = 'a'.repeat(64);

  it('is cut off for an imported one, and named in the refusal', () => {
    const got = evaluating({ id: 'harbour', version: '1.1.0', hash }, endless[0]?.[1] ?? (() => undefined));

    expect(got).toEqual({
      ok: false,
      refusal: { code: 'packTooSlow', id: 'harbour', version: '1.1.0', mostMs: 200 },
    });
  });

  it('may be slow once, while the code is cold', () => {
    let tries = 0;
    const got = evaluating({ id: 'harbour', version: '1.1.0', hash }, () => {
      tries += 1;
      return tries === 1 ? endless[0]?.[1]() : 'decided';
    });

    expect(got).toEqual({ ok: true, value: 'decided' });
  });
});
