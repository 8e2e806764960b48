import { describe, expect, it } from 'vitest';
import { languages } from '#domain/methodology/text.ts';
import { elements } from '#methodology/customerCentric/elements.ts';

/** Written out from the method's description, not taken from the pack. */
const core = [
  1, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 44, 46, 50, 52, 53, 58, 59,
  62, 64, 65, 66, 67, 73, 76, 77,
];
const technology = [35, 36, 60, 63, 72, 74, 75];

/** Sentences end with a full stop or a question mark before a space or the end. */
const sentencesIn = (text: string): number => text.match(/[.?!](?=\s|$)/g)?.length ?? 0;

describe('the 77 elements', () => {
  it('are all there, each once, in order', () => {
    expect(elements.map(({ number }) => number)).toEqual(Array.from({ length: 77 }, (_, place) => place + 1));
  });

  it('are on from the start, with technology, or when somebody turns them on', () => {
    const of = (level: string) => elements.filter((one) => one.level === level).map(({ number }) => number);

    expect(of('core')).toEqual(core);
    expect(of('technology')).toEqual(technology);
  });

  it('come from the article that the method names', () => {
    const last = (article: string) => elements.findLast(({ source }) => source.article === article)?.number;

    // D has 1 to 24, A 25 to 44, B 45 to 61, C 62 to 77.
    expect(['D', 'A', 'B', 'C'].map(last)).toEqual([24, 44, 61, 77]);
    expect(elements.map(({ source }) => source.article).join('')).toMatch(/^D{24}A{20}B{17}C{16}$/);
  });

  it.each(languages)('explain themselves in two sentences (%s), without numbers of elements', (language) => {
    const others = elements.filter(({ about }) => sentencesIn(about[language]) !== 2);
    const numbered = elements.filter(({ about, source }) =>
      /\b(element|elemento)\s*\d/i.test(about[language] + source.says[language]),
    );

    expect(others.map(({ number }) => number)).toEqual([]);
    expect(numbered).toEqual([]);
  });

  it('stand in every fold, and those of the product itself name its parts', () => {
    expect(new Set(elements.map(({ fold }) => fold)).size).toBe(4);
    const parts = (number: number) => elements[number - 1]?.builtIn;
    expect([parts(1), parts(8), parts(9), parts(21), parts(52), parts(67)]).toEqual([
      ['charter'],
      ['plan'],
      ['stageStates'],
      ['planner'],
      ['segments'],
      ['objectives'],
    ]);
  });
});
