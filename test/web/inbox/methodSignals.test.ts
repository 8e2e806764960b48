import { describe, expect, it } from 'vitest';
import type { Warning } from '#domain/methodology/pack.ts';
import { methodSignals, seenSince } from '#lib/inbox/methodSignals.ts';

const text = { en: 'x', es: 'x' };
const aWarning = (id: string, answeredBy: Warning['answeredBy'], audience: Warning['audience']) =>
  ({
    id,
    text,
    how: text,
    require: 'false',
    lacking: { kind: 'kpi', expression: '[]' },
    elements: [15],
    level: 'core',
    stage: 'programme',
    gate: 'gate1',
    audience,
    answeredBy,
  }) satisfies Warning;
const pack = {
  warnings: [
    aWarning('seen', 'stageLead', ['leader']),
    aWarning('mine', 'leader', []),
    aWarning('others', 'stageLead', ['stageLead']),
  ],
};
const standing = pack.warnings.map(({ id }) => ({ id, lackingKind: 'kpi' as const, lacking: [] }));
const about = { role: 'leader', today: '2027-06-15', acceptances: undefined, since: {} } as const;
const idsOf = (list: readonly { readonly warning: Warning }[]) => list.map(({ warning }) => warning.id);

describe('methodSignals', () => {
  it('shows a role what it can answer first, then what concerns it, and nothing else', () => {
    expect(idsOf(methodSignals(pack, standing, about).open)).toEqual(['mine', 'seen']);
  });
  it('keeps silent what is accepted, until its day', () => {
    const held = { until: '2027-06-16', reason: 'known', person: 'ana' };
    const now = methodSignals(pack, standing, { ...about, acceptances: { mine: held } });
    expect([idsOf(now.open), idsOf(now.accepted)]).toEqual([['seen'], ['mine']]);
    const later = methodSignals(pack, standing, {
      ...about,
      today: '2027-06-16',
      acceptances: { mine: held },
    });
    expect(idsOf(later.open)).toEqual(['mine', 'seen']);
  });
  it('folds what nobody answered for two periods', () => {
    const since = { mine: '2027-04-15', seen: '2027-04-16' };
    const found = methodSignals(pack, standing, { ...about, since });
    expect([idsOf(found.open), idsOf(found.older)]).toEqual([['seen'], ['mine']]);
  });
});

describe('seenSince', () => {
  it('keeps what still stands, begins what is new and forgets what is gone', () => {
    const before = { a: '2027-01-01', gone: '2027-01-01' };
    expect(seenSince(before, [{ id: 'a' }, { id: 'b' }], '2027-06-15')).toEqual({
      a: '2027-01-01',
      b: '2027-06-15',
    });
  });
  it('begins anew where the clock was set back', () => {
    expect(seenSince({ a: '2028-01-01' }, [{ id: 'a' }], '2027-06-15')).toEqual({ a: '2027-06-15' });
  });
});
