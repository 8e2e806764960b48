import { describe, expect, it } from 'vitest';
import { coverageOf, lacksOf, votesFor } from '#domain/kpi/coverage.ts';

describe('coverageOf', () => {
  const fact = (id: string, name: string, changes: object = {}) => ({
    id,
    class: name,
    context: false,
    hasOwner: true,
    ...changes,
  });

  it('element 58: puts the classes first that no KPI with an owner stands for', () => {
    const found = coverageOf([
      fact('staff', 'people'),
      fact('loyal', 'customer'),
      fact('lost', 'customer', { hasOwner: false }),
      fact('margin', 'profitability', { hasOwner: false }),
      fact('size', 'channel', { context: true }),
    ]);
    expect(found).toEqual([
      { class: 'processes', active: [], unowned: [] },
      { class: 'profitability', active: [], unowned: ['margin'] },
      { class: 'proposition', active: [], unowned: [] },
      { class: 'channel', active: [], unowned: [] },
      { class: 'people', active: ['staff'], unowned: [] },
      { class: 'customer', active: ['loyal'], unowned: ['lost'] },
    ]);
  });
});

describe('lacksOf', () => {
  const whole = {
    context: false,
    hasTarget: true,
    hasObjective: true,
    hasBenchmark: true,
    drives: [] as string[],
  };
  const kpis = [
    { id: 'loyal', ...whole },
    { id: 'answer', ...whole, hasObjective: false, drives: ['loyal'] },
    { id: 'visits', ...whole, hasObjective: false, hasTarget: false, hasBenchmark: false },
    { id: 'size', ...whole, hasTarget: false, context: true },
  ];
  const noBallot = { answered: false, n: 0, mean: {} };

  it('element 19: names what a KPI lacks, the one that lacks most first', () => {
    expect(lacksOf(kpis, noBallot, 3)).toEqual([
      { id: 'visits', lacks: ['threshold', 'objective', 'benchmark'] },
      { id: 'loyal', lacks: [] },
      { id: 'answer', lacks: [] },
    ]);
  });

  it('asks for votes once there was a ballot', () => {
    // Of 9 voters 3 chose the first (33.3 %) and 2 the second (22.2 %).
    const ballot = { answered: true, n: 9, mean: { loyal: 33.3, answer: 22.2 } };
    expect(votesFor('loyal', ballot)).toBe(3);
    expect(lacksOf(kpis, ballot, 3).map(({ id, lacks }) => [id, lacks.includes('votes')])).toEqual([
      ['visits', true],
      ['answer', true],
      ['loyal', false],
    ]);
  });
});
