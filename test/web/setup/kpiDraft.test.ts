import { describe, expect, it } from 'vitest';
import { KpiDefinition } from '#contract/outcomes.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { definitionOf, draftFromTemplate, draftOf, type KpiDraft } from '#lib/setup/kpiDraft.ts';

const given = { locale: 'en', targetOn: '2029-12-31' } as const;

function aDraft(change: (draft: KpiDraft) => void = () => undefined): KpiDraft {
  const template = customerCentric.kpiLibrary.find(({ key }) => key === 'repeat-purchase-rate');
  if (!template) throw new Error('The library holds no repeat purchase rate');
  const draft = draftFromTemplate(template, given);
  const curve = draft.curves['all'];
  if (!curve) throw new Error('A draft has a curve for everyone');
  draft.ownerSeat = 'seat-1';
  Object.assign(curve, { baseline: '38.9', baselineOn: '2026-11-30', target: '44' });
  change(draft);
  return draft;
}

describe('a KPI of the library', () => {
  it('is complete with owner, baseline and target', () => {
    const read = definitionOf(aDraft(), 'en');

    expect(read.ok && KpiDefinition.safeParse(read.definition).success).toBe(true);
    expect(read.ok && read.definition.baselines['all']).toMatchObject({ value: 38.9, period: '2026-11' });
    expect(read.ok && read.definition.trajectories['all']).toEqual([
      { period: '2026-11', value: 38.9 },
      { period: '2029-12', value: 44 },
    ]);
  });

  it('comes back from its form unchanged', () => {
    const first = definitionOf(aDraft(), 'en');
    if (!first.ok) throw new Error('not read');

    const again = definitionOf(draftOf(first.definition, given), 'en');

    expect(again).toEqual(first);
  });

  it('says which KPIs it moves and what others reach, and nothing of either where nothing was typed', () => {
    const typed = aDraft((one) => {
      one.drives = [
        { kpi: 'margin', lagMonths: '6' },
        { kpi: '', lagMonths: '3' },
      ];
      one.benchmark = { name: ' Sector ', value: '41.5', on: '2026-09-30', source: 'Yearbook' };
    });
    const read = definitionOf(typed, 'en');
    if (!read.ok) throw new Error('not read');

    expect(read.definition.drives).toEqual([{ kpi: 'margin', lagMonths: 6 }]);
    expect(read.definition.benchmark).toEqual({
      name: 'Sector',
      value: 41.5,
      on: '2026-09-30',
      source: 'Yearbook',
    });
    expect(KpiDefinition.safeParse(read.definition).success).toBe(true);
    expect(definitionOf(draftOf(read.definition, given), 'en')).toEqual(read);
    const none = definitionOf(aDraft(), 'en');
    expect(none.ok && ('drives' in none.definition || 'benchmark' in none.definition)).toBe(false);
  });

  it('reads figures in the language on screen', () => {
    const draft = aDraft((one) =>
      Object.assign(one.curves['all'] ?? {}, { baseline: '38,9', target: '44,5' }),
    );

    const read = definitionOf({ ...draft, atRisk: '2,5', offTrack: '5' }, 'es');

    expect(read.ok && read.definition.baselines['all']?.value).toBe(38.9);
  });

  it.each([
    ['ownerSeat', (one: KpiDraft) => (one.ownerSeat = ''), 'missing'],
    ['offTrack', (one: KpiDraft) => (one.offTrack = '0'), 'toleranceReversed'],
    ['decimals', (one: KpiDraft) => (one.decimals = 'two'), 'notWhole'],
    ['drives.0', (one: KpiDraft) => (one.drives = [{ kpi: 'margin', lagMonths: 'soon' }]), 'notWhole'],
    ['benchmark.name', (one: KpiDraft) => (one.benchmark.value = '4'), 'missing'],
    ['benchmark.on', (one: KpiDraft) => (one.benchmark.value = '4'), 'notADate'],
    [
      'all.targetOn',
      (one: KpiDraft) => Object.assign(one.curves['all'] ?? {}, { targetOn: '2026-01-01' }),
      'targetBeforeBaseline',
    ],
    [
      'all.points',
      (one: KpiDraft) =>
        Object.assign(one.curves['all'] ?? {}, { byPoints: true, points: [{ period: 'soon', value: '1' }] }),
      'notAPeriod',
    ],
  ])('names what is wrong with %s', (field, change, fault) => {
    const read = definitionOf(aDraft(change), 'en');

    expect(read.ok ? {} : read.faults).toMatchObject({ [field]: fault });
  });
});
