import { describe, expect, it } from 'vitest';
import type { EvaluatedCriterion } from '#domain/criterion/evaluate.ts';
import type { FrozenCriterion } from '#domain/gate/gate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { criterionRows, groupRows, inTheWay } from '#lib/gate/criterionRows.ts';

const pack = {
  criteria: [
    { id: 'soft', severity: 'override', lacking: { kind: 'gate' } },
    { id: 'hint', severity: 'advice', lacking: { kind: 'programme' } },
    { id: 'hard', severity: 'hard', lacking: { kind: 'kpi' } },
    { id: 'idle', severity: 'override', lacking: { kind: 'kpi' } },
  ],
} as unknown as Pack;

function live(id: string, status: EvaluatedCriterion['status']): EvaluatedCriterion {
  return { id, status, severity: 'hard', lackingKind: 'kpi', lacking: [] };
}
function then(id: string, status: FrozenCriterion['status']): FrozenCriterion {
  return { id, status, lacking: [] };
}

describe('criterionRows', () => {
  it('shows what was submitted and marks what stands otherwise today', () => {
    const rows = criterionRows(
      pack,
      [live('hard', 'met'), live('hint', 'notMet')],
      [then('hard', 'notMet'), then('hint', 'notMet')],
    );

    expect(rows.map(({ id, status, now }) => [id, status, now])).toEqual([
      ['hard', 'notMet', 'met'],
      ['hint', 'notMet', undefined],
    ]);
  });

  it('takes an override with its reason and today’s "not met" for the same', () => {
    const [row] = criterionRows(pack, [live('soft', 'notMet')], [then('soft', 'overridden')]);

    expect(row).not.toHaveProperty('now');
  });

  it('shows how it stands while nothing is submitted, and leaves out what the method does not know', () => {
    expect(criterionRows(pack, [live('hard', 'met'), live('gone', 'met')], undefined)).toHaveLength(1);
  });
});

describe('groupRows', () => {
  it('puts what is lacking first: hard, then to be reasoned, then advice, then what has its reason', () => {
    const rows = criterionRows(
      pack,
      [
        live('soft', 'overridden'),
        live('hint', 'notMet'),
        live('hard', 'notMet'),
        live('idle', 'notAssessed'),
      ],
      undefined,
    );

    const groups = groupRows(rows);

    expect(groups.open.map(({ id }) => id)).toEqual(['hard', 'hint', 'soft']);
    expect(groups.notAssessed.map(({ id }) => id)).toEqual(['idle']);
    expect(inTheWay(rows).map(({ id }) => id)).toEqual(['hard']);
  });
});
