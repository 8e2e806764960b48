import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kpiStatus } from '#domain/kpi/status.ts';
import { objectiveStatus } from '#domain/objective/status.ts';
import { aMeasuredKpi, anObjective, months } from '#test/support/judged.ts';
import type * as theWords from '#lib/outcomes/words.ts';
import { aWorld } from '#test/support/world.ts';

let words: typeof theWords;

beforeAll(async () => {
  // Outside the compiler a rune is a plain value; nothing here waits for a change of language.
  vi.stubGlobal(
    '$state',
    Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
  );
  words = await import('#lib/outcomes/words.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const percent = { unit: 'percent' as const, decimals: 1 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('gapWords', () => {
  it.each([
    // 54.3 - 51.0 = 3.3 above where lower is better: the prototype's contradiction, said in full.
    [54.3, 51, 'down', '+3.3 pts', 'above target, worse'],
    [54.3, 51, 'up', '+3.3 pts', 'above target, better'],
    [50.96, 51.04, 'up', '0.0 pts', 'on target'],
    // 38.86 and 42.24 are shown as 38.9 and 42.2, and differ by 3.3 as shown.
    [38.86, 42.24, 'up', '−3.3 pts', 'below target, worse'],
  ] as const)('says %d against %d with %s as better', (actual, target, direction, text, said) => {
    const gap = words.gapWords(actual, target, {
      measure: percent,
      direction,
    });

    // 50.96 is shown as 51.0, and so is 51.04.
    expect([plain(gap.text), gap.words]).toEqual([text, said]);
  });

  it('keeps the currency and the unit’s own label', () => {
    const euro = { unit: 'money' as const, decimals: 2, currency: 'EUR' };
    const discs = { unit: 'count' as const, decimals: 2, unitLabel: 'CDs' };

    expect(words.gapWords(35.76, 37.88, { measure: euro, direction: 'up' }).text).toBe('−€2.12');
    expect(plain(words.gapWords(2.47, 2.62, { measure: discs, direction: 'up' }).text)).toBe('−0.15 CDs');
  });
});

describe('a sentence', () => {
  it('says the same figures as the row of the same KPI', () => {
    const kpi = aMeasuredKpi(
      { all: months(2027, 1, [38.86]) },
      { trajectories: { all: [{ period: '2027-01', value: 42.24 }] } },
    );
    const said = { measure: percent, direction: 'up' as const };
    const { reason } = kpiStatus(kpi, 'all', '2027-02-10');

    const sentence = plain(words.kpiSentence(reason, said));

    expect(sentence).toBe('38.9 % in Jan 2027, 3.3 pts below target, worse (42.2 % expected).');
    expect(sentence).toContain(words.gapWords(38.86, 42.24, said).words);
  });

  it('says where an objective lies against its band', () => {
    const kpi = aMeasuredKpi({ all: months(2027, 1, [40]) });
    const objective = anObjective({ verb: 'keep', unit: 'value', from: 42, to: 44 });
    const { reason } = objectiveStatus(objective, kpi, '2027-02-10');

    expect(plain(words.objectiveSentence(reason, percent))).toBe(
      '40.0 % in Jan 2027, 2.0 pts below the band of 42.0 – 44.0 % for that time: worse.',
    );
  });

  it.each([
    [{}, 'Increase repeat purchase rate by 5 – 10 % against the baseline by 31 Dec 2029'],
    [
      { verb: 'reduce', unit: 'points', against: 'doNothing', from: 2, to: 2 },
      'Reduce repeat purchase rate by 2 pts against doing nothing by 31 Dec 2029',
    ],
    [
      { verb: 'keep', unit: 'value', from: 42, to: 44 },
      'Keep repeat purchase rate at 42.0 – 44.0 % until 31 Dec 2029',
    ],
  ] as const)('states the goal %j', (changes, sentence) => {
    const view = { ...aWorld().view(), kpis: [aMeasuredKpi()] };

    expect(plain(words.objectiveGoal(anObjective(changes), view, percent))).toBe(sentence);
  });
});
