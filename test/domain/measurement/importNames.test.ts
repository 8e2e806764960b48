import { describe, expect, it } from 'vitest';
import { importNames } from '#domain/measurement/importNames.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';
import { aWish } from '#test/support/world.ts';

const names = importNames({
  programme: { charter: aWish().charter },
  kpis: [
    // Its name is the other one's template key: the name wins.
    aMeasuredKpi({}, { name: 'Lapsed' }),
    aMeasuredKpi({}, { name: 'Lapsed, north', template: 'lapsed' }, { id: 'k2' }),
  ],
  segments: [],
});

describe('the words of an import', () => {
  it('name a KPI by id before name before template', () => {
    expect([names.kpis('K2'), names.kpis('lapsed'), names.kpis('LAPSED, North'), names.kpis('gone')]).toEqual(
      [['k2'], ['k1'], ['k2'], undefined],
    );
  });

  it.each([
    ['', 'final'],
    ['Provisional', 'provisional'],
    ['N/A', 'notAvailable'],
    ['no disponible', 'notAvailable'],
    ['Definitivo', 'final'],
    ['maybe', undefined],
  ])('say the state %s as %s', (text, state) => {
    expect(names.state(text)).toBe(state);
  });

  it('name the whole in either language', () => {
    expect(['', 'All', 'todos', 'north'].map(names.segment)).toEqual(['all', 'all', 'all', undefined]);
  });
});
