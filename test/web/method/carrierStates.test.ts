import { describe, expect, it } from 'vitest';
import type { Carrier } from '#lib/method/carriers.ts';
import { carrierState, completenessIn, type Judged } from '#lib/method/carrierStates.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const name = { en: 'x', es: 'x' };
const taken = aMeasuredKpi();
const view = {
  ...aWorld().view(),
  kpis: [{ ...taken, definition: { ...taken.definition, template: 'taken' } }],
};
const judged: Judged = {
  view,
  done: new Set(['needs']),
  criteria: new Map([
    ['met', 'met'],
    ['unmet', 'notMet'],
    ['silent', 'notAssessed'],
  ]),
};
const criterion = (key: string): Carrier => ({
  kind: 'criterion',
  key,
  name,
  gate: 'gate1',
  expression: 'true',
});

describe('carrierState', () => {
  it.each([
    [{ kind: 'register', key: 'needs', name }, 'done'],
    [{ kind: 'register', key: 'claims', name }, 'open'],
    [criterion('met'), 'done'],
    [criterion('unmet'), 'open'],
    [criterion('silent'), 'watches'],
    [{ kind: 'kpi', key: 'taken', name }, 'done'],
    [{ kind: 'kpi', key: 'left', name }, 'open'],
    [{ kind: 'builtIn', key: 'charter' }, 'done'],
    [{ kind: 'builtIn', key: 'segments' }, 'open'],
    [{ kind: 'builtIn', key: 'history' }, 'watches'],
    [{ kind: 'parameter', key: 'any', name }, 'watches'],
  ] as const)('of %j is %s', (carrier, state) => {
    expect(carrierState(carrier, judged)).toBe(state);
  });
});

describe('completenessIn', () => {
  it('counts the KPIs of the library as one thing to do', () => {
    const kpis = (['left', 'taken', 'another'] as const).map((key) => ({ kind: 'kpi', key, name }) as const);
    expect(completenessIn([...kpis, criterion('unmet')], judged)).toEqual({ done: 1, all: 2 });
    expect(
      completenessIn(
        [kpis[0], kpis[2]].flatMap((one) => one ?? []),
        judged,
      ),
    ).toEqual({ done: 0, all: 1 });
  });
});
