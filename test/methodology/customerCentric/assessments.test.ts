import { describe, expect, it } from 'vitest';
import { kpiRungs } from '#domain/kpi/kpi.ts';
import { languageOf } from '#domain/criterion/language.ts';
import { assessments } from '#methodology/customerCentric/assessments.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';

function assessment(key: string) {
  const found = assessments.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no assessment ${key}`);
  return found;
}

function keysOf(key: string): readonly string[] | string {
  const { options } = assessment(key);
  return typeof options === 'string' ? options : options.map((one) => one.key);
}

function isDone(key: string, facts: object): unknown {
  return languageOf(customerCentric).compile(assessment(key).done)(facts);
}

describe('the leaders’ quarterly sheet', () => {
  const sheet = assessments.filter((one) => one.sheet === true);

  it('asks leaders only, at most twelve things, six of them in a new programme', () => {
    expect(sheet.length).toBeLessThanOrEqual(12);
    expect(sheet.filter(({ level }) => level === 'core')).toHaveLength(6);
    expect(new Set(sheet.map(({ respondents }) => respondents))).toEqual(new Set(['leaders']));
  });

  it('holds all that leaders are asked, but for their word on the charter', () => {
    const asked = assessments.filter((one) => one.respondents === 'leaders' && one.sheet !== true);

    expect(asked.map(({ key }) => key)).toEqual(['charterWord']);
    expect(assessment('charterWord')).toMatchObject({ cadence: 'once', quorumRatio: 1 });
  });
});

describe('blind answers', () => {
  it('are revealed by a share of those asked, and only of people asked here', () => {
    const blind = assessments.filter(({ respondents }) => respondents !== 'aggregated');

    expect(blind.filter(({ quorumRatio = 0 }) => quorumRatio < 0.5 || quorumRatio > 1)).toEqual([]);
    const others = assessments.filter((one) => !blind.includes(one));
    expect(others.filter(({ quorumRatio }) => quorumRatio !== undefined)).toEqual([]);
  });
});

describe('element 14: what we look at', () => {
  it('tells the trap of each of the five, and none of customers', () => {
    const { options } = assessment('focus');
    const traps = typeof options === 'string' ? [] : options.filter(({ trap }) => trap !== undefined);

    expect(traps.map(({ key }) => key)).toEqual(['products', 'sales', 'channels', 'marketing', 'service']);
    expect(keysOf('focusByUnit')).toEqual(keysOf('focus'));
  });

  it('is worked through with a baseline and a target, not with the baseline alone', () => {
    const facts = (target: object) => ({ assessments: { focus: { answered: true, target } } });

    expect(isDone('focus', facts({ customers: 40 }))).toBe(true);
    expect(isDone('focus', facts({}))).toBe(false);
  });
});

describe('element 15: said first, funded fourth', () => {
  it('puts the same words to leaders and to where the money went', () => {
    expect(keysOf('priorityShare')).toEqual(keysOf('priorities'));
    expect(keysOf('priorities')).toContain('customers');
  });
});

describe('element 23: the ladder', () => {
  it('has the six rungs that KPIs carry, lowest first', () => {
    expect(keysOf('maturity')).toEqual(kpiRungs);
    expect(assessment('maturity').hasTarget).toBe(true);
  });
});

describe('element 38: whether all mean the same customers', () => {
  it.each([
    [0.67, true],
    [0.66, false],
  ])('at an agreement of %d is %s', (alpha, expected) => {
    const facts = {
      assessments: { customersKnown: { answered: true, alpha } },
      parameters: { agreement: 0.67 },
    };

    expect(isDone('customersKnown', facts)).toBe(expected);
  });
});

describe('element 57: a check for every team', () => {
  it.each([
    [['units-1', 'units-2'], true],
    [['units-1'], false],
  ])('with %j of two units is %s', (subjects, expected) => {
    const facts = {
      assessments: { comprehension: { answered: true, subjects } },
      registers: { units: { count: 2 } },
    };

    expect(isDone('comprehension', facts)).toBe(expected);
  });
});
