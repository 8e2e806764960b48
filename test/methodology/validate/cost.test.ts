import { describe, expect, it } from 'vitest';
import { languageOf } from '#domain/criterion/language.ts';
import { costProblems, stepsOf } from '#methodology/validate/cost.ts';
import { shippedPacks } from '#methodology/packs.ts';
import { firstPack, withRegister } from './packUnderTest.ts';

const pack = withRegister();
const steps = (text: string) => stepsOf(languageOf(pack).treeOf(text));

describe('the steps an expression may take', () => {
  it.each([
    // size(kpis): the call, and its argument.
    ['size(kpis) > 0', 4],
    // all: itself and its receiver 2; then 100 KPIs x (the name, and the field and what it is of) = 100 x 3.
    ['kpis.all(k, k.late)', 302],
    // One after the other: filter 1 + kpis 1 + 100 x 3, then map 1 + 100 x 3.
    ['kpis.filter(k, k.late).map(k, k.id)', 603],
    // Outer 2 + 100 x (k, inner); inner 2 + 900 x (m, ==, m, .id, k, .id) = 5,402: 2 + 100 x 5,403.
    ['kpis.all(k, milestones.all(m, m.id == k.id))', 540_302],
    // A flag of a list may hold 2,000: 3 for its receiver, 1 itself, 2,000 x 4.
    ['registers.wishes.unmet.all(e, e != "")', 8004],
  ])('are those of its nodes, in a macro once for each entry: %s', (text, expected) => {
    expect(steps(text)).toBe(expected);
  });

  it('are two million at most; what a shipped pack says too is not counted', () => {
    const text = 'registers.wishes.unmet.all(a, registers.wishes.unmet.exists(b, a != b))';
    const costly = withRegister({ done: text });

    expect(costProblems(costly, [firstPack]).map(({ path, item }) => [path.join('.'), item])).toEqual([
      ['registers.0.done', 'register wishes'],
    ]);
    expect(costProblems(costly, [costly])).toEqual([]);
    expect(shippedPacks.flatMap((one) => costProblems(one, shippedPacks))).toEqual([]);
  });
});
