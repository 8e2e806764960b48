import { beforeAll, describe, expect, it } from 'vitest';
import type { Visibility } from '#domain/ledger/aggregate.ts';
import { memberRoles, type MemberRole } from '#domain/member/member.ts';
import { commit } from '#store/commit.ts';
import { loadHead } from '#store/head.ts';
import { withApi } from './apiUnderTest.ts';
import { aKpi, aProgramme, aSegment } from './wishes.ts';

const api = withApi();
let p = '';
const people = memberRoles.map((role) => [`the-${role}`, role] as const);

// Every kind of item that may be marked, once for leadership and once for the seat of the customer voice.
const marked = ['kpi', 'objective', 'segment', 'milestone', 'seat'] as const;
const leaders: readonly MemberRole[] = ['leader', 'programmeManager', 'auditor'];

beforeAll(async () => {
  await api.signIn(people.map(([person]) => person));
  const body = aProgramme({
    seats: [{ kind: 'approver', name: 'Voice', class: 'customer', person: 'the-customerVoice' }],
  });
  const made = await api.done('createProgramme', { person: 'the-programmeManager', body });
  const idOf = (kind: string) => made.json.touched.find((one) => one.kind === kind)?.id ?? '';
  const seat = idOf('seat');
  p = idOf('programme');
  const items = people
    .filter(([, role]) => role !== 'programmeManager')
    .map(([person, role]) => ({ person, role }));
  await api.done('addMembers', { person: 'the-programmeManager', params: { p }, body: { items } });
  for (const kind of marked) {
    await put(kind, `${kind}-leadership`, 'leadership');
    await put(kind, `${kind}-seat`, { seats: [seat] });
  }
});

const states = {
  kpi: { definition: aKpi({ name: 'Hidden' }), definitionVersion: 1, definedAt: '', series: {}, edits: {} },
  objective: { name: 'Hidden', edits: {} },
  segment: { ...aSegment({ name: 'Hidden' }), edits: {} },
  milestone: { name: 'Hidden', edits: {} },
  seat: { kind: 'kpiOwner', name: 'Hidden', holdings: [] },
} as const;

async function put(kind: (typeof marked)[number], id: string, visibility: Visibility): Promise<void> {
  const { store } = api.dependencies;
  const { revision } = await loadHead(store, p);
  const state = states[kind];
  const type = kind === 'kpi' ? 'kpiDefined' : `${kind}Added`;
  const events = [{ type, data: { record: state } }];
  const change = { kind, id, expectedVersion: 0, events, state, visibility };
  const at = '2027-03-01T09:00:00.000Z';
  await commit(store, {
    programme: p,
    expectedRevision: revision,
    at,
    actor: { person: 'system' },
    changes: [change],
  });
}

const sees = (role: MemberRole, id: string): boolean =>
  id.endsWith('-leadership') ? leaders.includes(role) : role === 'customerVoice' || role === 'auditor';

describe.each(people)('%s', (person, role) => {
  it.each(marked)('sees a %s only where it is for them', async (kind) => {
    const hidden = [`${kind}-leadership`, `${kind}-seat`];
    const expected = hidden.filter((id) => sees(role, id));
    const shown = (list: readonly { kind: string; id: string }[]) =>
      list.filter((one) => one.kind === kind && hidden.includes(one.id)).map(({ id }) => id);

    const now = await api.done('programme', { person, params: { p } });
    const past = await api.done('programme', {
      person,
      params: { p },
      query: { asOf: '2027-03-01T10:00:00.000Z' },
    });
    const history = await api.done('ledger', { person, params: { p }, query: { limit: '200' } });

    expect(shown(now.json.snapshots)).toEqual(expected);
    expect(shown(past.json.snapshots)).toEqual(expected);
    expect(shown(history.json.entries).toSorted()).toEqual(expected);
  });
});

describe('an item that was removed', () => {
  it('stays hidden in the history from those who could not see it', async () => {
    await api.done('removeSegment', {
      person: 'the-programmeManager',
      params: { p, id: 'segment-leadership' },
      headers: { 'if-match': '"1"' },
      body: { reason: '' },
    });
    const removals = async (person: string) => {
      const { json } = await api.done('ledger', { person, params: { p }, query: { limit: '200' } });
      return json.entries.filter(({ id }: { id: string }) => id === 'segment-leadership').length;
    };

    expect([await removals('the-leader'), await removals('the-teamMember')]).toEqual([2, 0]);
  });
});
