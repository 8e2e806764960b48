import { describe, expect, it } from 'vitest';
import { currentPack } from '#methodology/packs.ts';
import { validatePack } from '#methodology/validate.ts';
import { carriersOf } from '#methodology/validate/carriers.ts';
import { firstPack } from './packUnderTest.ts';

const problems = (pack: Parameters<typeof validatePack>[0]) =>
  validatePack(pack).map(({ item, problem }) => `${item} ${problem}`);

describe('the 77 elements', () => {
  it('stand in the current pack once each, and each is carried', () => {
    const table = carriersOf(currentPack);

    expect(table.map(({ number }) => number)).toEqual(Array.from({ length: 77 }, (_, place) => place + 1));
    expect(table.filter(({ carriers }) => carriers.length === 0)).toEqual([]);
  });

  it('are refused when one is missing, stands twice, or is carried by nothing', () => {
    const { elements } = currentPack;
    const less = elements.filter(({ number }) => number !== 24);
    const idle = elements.map((one) => (one.number === 24 ? { ...one, builtIn: [] } : one));

    expect(problems({ ...currentPack, elements: less })).toEqual(['element 24 is missing']);
    expect(problems({ ...currentPack, elements: idle })).toEqual(['element 24 is carried by nothing']);
    expect(problems({ ...currentPack, elements: [...elements, ...elements.slice(0, 1)] })).toContain(
      `element ${elements[0]?.number ?? 0} stands twice`,
    );
  });

  it('are not asked of a version that lists none', () => {
    expect(problems(firstPack)).toEqual([]);
  });

  it('give each item its level: the strongest of its own', () => {
    const criteria = currentPack.criteria.map((one) =>
      one.id === 'g1.customer-first' ? { ...one, level: 'addOn' as const } : one,
    );

    expect(problems({ ...currentPack, criteria })).toEqual([
      'criterion g1.customer-first is addOn, and its strongest element is core',
    ]);
  });
});
