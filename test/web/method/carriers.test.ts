import { describe, expect, it } from 'vitest';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { byArea, carriersByElement, completenessOf, isComplete } from '#lib/method/carriers.ts';

describe('carriersByElement', () => {
  const carriers = carriersByElement(customerCentric);

  it('knows every element of the method', () => {
    expect([...carriers.keys()].toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 77 }, (_, at) => at + 1),
    );
  });
  it('finds nothing twice', () => {
    for (const list of carriers.values()) {
      const keys = list.map(({ kind, key }) => `${kind} ${key}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  it('names the question behind the blind agreement', () => {
    expect(carriers.get(1)?.map(({ kind, key }) => `${kind} ${key}`)).toContain('assessment crmReading');
  });
});

describe('completenessOf', () => {
  it.each([
    [['done', 'open', 'watches'], { done: 1, all: 2 }, false],
    [['done', 'done'], { done: 2, all: 2 }, true],
    [['watches'], { done: 1, all: 1 }, true],
    [[], { done: 0, all: 0 }, false],
  ] as const)('of %j is %j', (states, expected, complete) => {
    expect(completenessOf(states)).toEqual(expected);
    expect(isComplete(completenessOf(states))).toBe(complete);
  });
});

describe('byArea', () => {
  it('puts what concerns all areas first and loses nothing', () => {
    const areas = byArea(customerCentric);
    expect(areas[0]?.area).toBe('programme');
    expect(areas.flatMap(({ elements }) => elements)).toHaveLength(77);
  });
});
