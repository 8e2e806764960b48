import { describe, expect, it } from 'vitest';
import type { Publication } from '#domain/programme/publication.ts';
import { publishedRows } from '#lib/history/publishedRows.ts';

function aPublication(actual: number, objectives: readonly string[] = ['o1']): Publication {
  const health = actual >= 40 ? 'onTrack' : 'atRisk';
  return {
    programme: { health: 'onTrack' },
    objectives: objectives.map((id) => ({ id, health: 'onTrack', reason: { code: 'kpiMissing' } })),
    kpis: [{ id: 'k1', definitionVersion: 1, segments: { all: { health, reason: { actual } } } }],
    milestones: [{ id: 'm1', status: 'late' }],
  } as unknown as Publication;
}

describe('publishedRows', () => {
  it('puts what would be shown differently now first, with both standings', () => {
    const [first, ...others] = publishedRows(aPublication(40), aPublication(38));

    expect(first).toEqual({
      kind: 'kpi',
      id: 'k1',
      segment: 'all',
      then: { word: 'onTrack', actual: 40 },
      now: { word: 'atRisk', actual: 38 },
      differs: true,
    });
    expect(others.map(({ kind, differs }) => [kind, differs])).toEqual([
      ['programme', false],
      ['objective', false],
      ['milestone', false],
    ]);
  });

  it('marks what no longer exists', () => {
    const [first] = publishedRows(aPublication(40), aPublication(40, []));

    expect(first).toEqual({ kind: 'objective', id: 'o1', then: { word: 'onTrack' }, differs: true });
  });
});
