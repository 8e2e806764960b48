import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import type { Gate, Submission, Vote } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { whoMayVote } from '#domain/gate/whoMayVote.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Signal } from '#domain/programme/signal.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { signalsFor } from '#domain/programme/signals.ts';
import type { StageState } from '#domain/stage/stageKey.ts';
import { aMeasuredKpi, aMilestone } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const world = aWorld();
const drafted = world.view();
const on = '2027-03-05';
const far = plannedOn('2029-12-03');
const seat = (name: string) => world.seat(name);

/** Running, every gate and start far away, nothing owed; override what a test is about. */
function aView(changes: Partial<ProgrammeView> = {}, programme: Partial<Programme> = {}): ProgrammeView {
  const distant = <Held extends object>(all: Held, dates: object) =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, { ...one, ...dates }])) as Held;
  return {
    ...drafted,
    programme: {
      ...drafted.programme,
      state: 'running',
      startedAt: '2027-01-01T08:00:00.000Z',
      ...programme,
    },
    gates: distant(drafted.gates, { due: far }),
    stages: distant(drafted.stages, { start: far }),
    ...changes,
  };
}
function withGate(gate: Partial<Gate>, stage: StageState = 'active', key: GateKey = 'gate1'): ProgrammeView {
  const view = aView();
  return {
    ...view,
    gates: { ...view.gates, [key]: { ...view.gates[key], ...gate } },
    stages: { ...view.stages, businessFocus: { ...view.stages.businessFocus, state: stage } },
  };
}
const vote: Vote = {
  person: 'finance',
  seat: seat('Finance'),
  class: 'finance',
  outcome: 'go',
  comment: 'The numbers hold.',
  kpi: 'k1',
  at: '2027-03-03T09:00:00.000Z',
};
const submission: Submission = {
  number: 1,
  asks: 'approve',
  person: 'lead',
  at: '2027-03-02T09:00:00.000Z',
  comment: 'Ready.',
  evidence: [],
  criteria: [],
  hash: 'h',
  votes: [],
};
const inReview = (votes: readonly Vote[]): ProgrammeView =>
  withGate(
    { state: 'inReview', due: plannedOn('2027-03-19'), submissions: [{ ...submission, votes }] },
    'inReview',
  );
const decided = (decision: Gate['decision']) => withGate({ state: 'decided', ...(decision && { decision }) });

function signals(
  view: ProgrammeView,
  person: string,
  { role = 'approver', unmet = [] }: { role?: MemberRole; unmet?: readonly string[] } = {},
): readonly Signal[] {
  return signalsFor(
    view,
    { person, role },
    {
      on,
      voters: (gate) => whoMayVote(view, { gate, submitter: 'lead', evidence: [], subjects: [], on }),
      unmet: (gate) => (gate === 'gate1' ? unmet : []),
    },
  );
}

describe('what a gate in review needs', () => {
  it('is the vote of whoever may and has not', () => {
    const asked = {
      verb: 'vote',
      subject: { kind: 'gate', id: 'gate1' },
      by: '2027-03-19',
      reason: { code: 'voteAwaited', seats: [seat('Sponsor')], asks: 'approve', given: 1, needed: 2 },
    };
    expect(signals(inReview([vote]), 'sponsor')).toEqual([asked]);
    expect(signals(inReview([vote]), 'finance')).toEqual([]);
    expect(signals(inReview([]), 'risk')).toEqual([]);
  });

  it('is no second vote of a voice that has approved; its holder sees it decided, if they lead', () => {
    const [like] = drafted.seats.filter(({ name }) => name === 'Sponsor');
    if (like === undefined) throw new Error('no sponsor');
    const second = {
      ...like,
      id: 'second',
      kind: 'approver' as const,
      class: 'business' as const,
      holdings: [{ person: 'customer', from: '2026-11-02' }],
    };
    const view = (outcome: Vote['outcome']): ProgrammeView => {
      const by: Vote = { ...vote, person: 'customer', seat: 'second', class: 'business', outcome };
      return { ...inReview([by]), seats: [...drafted.seats, second] };
    };
    expect(signals(view('go'), 'sponsor')).toEqual([]);
    expect(signals(view('go'), 'sponsor', { role: 'leader' })).toMatchObject([
      { verb: 'decide', reason: { code: 'votesMissing', seats: [seat('Finance')] } },
    ]);
    expect(signals(view('go'), 'finance')).toMatchObject([{ verb: 'vote' }]);
    // Sent back by one business voice: the other one can still approve.
    expect(signals(view('recycle'), 'sponsor')).toMatchObject([{ verb: 'vote' }]);
  });

  it('is for a leader or manager to see it decided, naming the seats that lack', () => {
    const asked = {
      verb: 'decide',
      by: '2027-03-19',
      reason: { code: 'votesMissing', given: 1, needed: 2, seats: [seat('Sponsor')] },
    };
    expect(signals(inReview([vote]), 'customer', { role: 'leader' })).toMatchObject([asked]);
    expect(signals(inReview([vote]), 'manager')).toMatchObject([asked]);
  });

  it('is a criterion to mend, for its lead and the manager', () => {
    const mend = { verb: 'mendCriterion', reason: { code: 'criteriaUnmet', criteria: ['c1'] } };
    expect(signals(inReview([vote]), 'lead', { unmet: ['c1'] })).toMatchObject([mend]);
    expect(signals(inReview([vote]), 'manager', { unmet: ['c1'] })).toContainEqual(
      expect.objectContaining(mend),
    );
    expect(signals(withGate({}), 'lead', { unmet: ['c1'] })).toEqual([]);
  });
});

describe('a request for approval', () => {
  it.each([
    // 30 days from 5 March is 4 April.
    [
      'its date is 30 days away',
      withGate({ due: plannedOn('2027-04-04') }),
      [{ verb: 'submit', reason: { code: 'gateNear' } }],
    ],
    ['its date is 31 days away', withGate({ due: plannedOn('2027-04-05') }), []],
    ['its stage has not started', withGate({ due: plannedOn('2027-03-06') }, 'notStarted'), []],
    [
      'it was sent back',
      decided({ outcome: 'recycle', at: '2027-03-01T09:00:00.000Z' }),
      [{ verb: 'submit', reason: { code: 'gateSentBack', on: '2027-03-01' } }],
    ],
    [
      'it is paused, though its date is near',
      withGate(
        {
          state: 'decided',
          due: plannedOn('2027-03-19'),
          decision: { outcome: 'hold', at: '2027-03-01T09:00:00.000Z', holdUntil: '2027-03-06' },
        },
        'paused',
      ),
      [],
    ],
    [
      'its stage was taken up again before the pause was over, and its date is near',
      withGate({
        state: 'decided',
        due: plannedOn('2027-03-19'),
        decision: { outcome: 'hold', at: '2027-03-01T09:00:00.000Z', holdUntil: '2027-03-10' },
      }),
      [{ verb: 'submit', reason: { code: 'gateNear' } }],
    ],
    [
      'its pause is over',
      decided({ outcome: 'hold', at: '2027-02-01T09:00:00.000Z', holdUntil: '2027-03-05' }),
      [{ verb: 'submit', reason: { code: 'gatePauseOver', on: '2027-03-05' } }],
    ],
    [
      'it is approved',
      withGate({ due: plannedOn('2027-03-06'), decision: { outcome: 'go', at: '2027-03-01T09:00:00.000Z' } }),
      [],
    ],
  ])('when %s', (_, view, expected) => {
    expect(signals(view, 'lead')).toMatchObject(expected);
    expect(signals(view, 'lead')).toHaveLength(expected.length);
    expect(signals(view, 'sponsor')).toEqual([]);
  });

  it('of Gate 0 is for the manager, while the programme is a draft', () => {
    const gate0 = (state: Programme['state']) => ({
      ...withGate({ due: plannedOn('2027-03-01') }, 'notStarted', 'gate0'),
      programme: { ...drafted.programme, state },
    });
    expect(signals(gate0('draft'), 'manager')).toMatchObject([{ verb: 'submit', subject: { id: 'gate0' } }]);
    expect(signals(gate0('running'), 'manager')).toEqual([]);
  });

  it('of the closing gate is for the manager too', () => {
    const closing = withGate({ due: plannedOn('2027-03-01') }, 'active', 'closing');
    expect(signals(closing, 'manager')).toMatchObject([{ verb: 'submit', subject: { id: 'closing' } }]);
  });
});

describe('a condition', () => {
  it('waits for the seat it belongs to until it is cleared', () => {
    const condition = { id: 'c1', text: 'Train the teams', ownerSeat: seat('Team'), by: '2027-04-01' };
    const cleared = { ...condition, id: 'c2', clearedAt: '2027-03-02T09:00:00.000Z' };
    const view = withGate({ conditions: [condition, cleared] });
    expect(signals(view, 'team')).toEqual([
      {
        verb: 'clearCondition',
        subject: { kind: 'gate', id: 'gate1' },
        by: '2027-04-01',
        reason: { code: 'conditionOpen', condition: 'c1' },
      },
    ]);
    expect(signals(view, 'sponsor')).toEqual([]);
  });
});

describe('the work', () => {
  const kpi = (id: string, series = {}) => aMeasuredKpi(series, { ownerSeat: seat('Team') }, { id });

  it('asks a seat for its numbers in one line', () => {
    const view = aView({
      kpis: [kpi('k1'), kpi('k2', { all: '2027-01;1', north: '2027-01;1' }), kpi('k3', { all: '2027-02;1' })],
    });
    // k1 owes one value and k2 two; k3 is in.
    expect(signals(view, 'team')).toEqual([
      {
        verb: 'enter',
        subject: { kind: 'seat', id: seat('Team') },
        by: '2027-03-10',
        reason: { code: 'measurementsDue', period: '2027-02', kpis: ['k1', 'k2'], count: 3 },
      },
    ]);
    expect(signals(view, 'manager')).toEqual([]);
  });

  const milestone = (changes: Parameters<typeof aMilestone>[0]) =>
    aView({ milestones: [aMilestone({ ownerSeat: seat('Team'), confirmSeat: seat('Lead'), ...changes })] });

  it.each([
    // 14 days from 5 March are 19 March.
    ['near', { due: plannedOn('2027-03-19') }, ['milestoneNear']],
    ['not near', { due: plannedOn('2027-03-20') }, []],
    [
      'late, though its owner expects it far away',
      { due: { ...plannedOn('2027-03-04'), forecast: '2027-06-01' } },
      ['milestoneLate'],
    ],
    [
      'reported',
      { due: plannedOn('2027-03-04'), state: 'reported', doneOn: '2027-03-03', reportedBy: 'team' },
      [],
    ],
  ] as const)('asks the owner of a milestone that is %s to report', (_, changes, codes) => {
    expect(signals(milestone(changes), 'team').map(({ reason }) => reason.code)).toEqual(codes);
  });

  it('asks another person than the reporter to confirm', () => {
    const reported = { state: 'reported', doneOn: '2027-03-03', reportedBy: 'team' } as const;
    expect(signals(milestone(reported), 'lead')).toMatchObject([
      { verb: 'confirm', reason: { code: 'reportAwaitsConfirmation' } },
    ]);
    expect(signals(milestone({ ...reported, reportedBy: 'lead' }), 'lead')).toEqual([]);
  });

  it('asks the lead and the manager to start a stage whose day has come', () => {
    const base = aView();
    const view = {
      ...base,
      stages: { ...base.stages, businessFocus: { ...base.stages.businessFocus, start: plannedOn(on) } },
    };
    const start = [{ verb: 'startStage', subject: { kind: 'stage', id: 'businessFocus' }, by: on }];
    expect(signals(view, 'lead')).toMatchObject(start);
    expect(signals(view, 'manager')).toMatchObject(start);
    expect(signals(view, 'sponsor')).toEqual([]);
    expect(signals({ ...view, programme: { ...view.programme, state: 'draft' } }, 'lead')).toEqual([]);
  });
});

describe('the list of signals', () => {
  const busy = (state: Programme['state']): ProgrammeView => ({
    ...inReview([]),
    programme: { ...aView().programme, state },
    kpis: [aMeasuredKpi({}, { ownerSeat: seat('Sponsor') })],
    milestones: [aMilestone({ ownerSeat: seat('Sponsor'), due: plannedOn('2027-03-01') })],
  });

  it('begins with what is overdue', () => {
    expect(signals(busy('running'), 'sponsor').map(({ verb, by }) => [verb, by])).toEqual([
      ['report', '2027-03-01'],
      ['enter', '2027-03-10'],
      ['vote', '2027-03-19'],
    ]);
  });

  it('of a paused programme holds only numbers, of one that ended nothing', () => {
    expect(signals(busy('paused'), 'sponsor').map(({ verb }) => verb)).toEqual(['enter']);
    expect(signals(busy('closed'), 'sponsor')).toEqual([]);
    expect(signals(busy('stopped'), 'sponsor')).toEqual([]);
  });
});

describe('the seats a person holds', () => {
  it('are those of that day', () => {
    const [first, ...rest] = drafted.seats;
    if (first === undefined) throw new Error('no seat');
    const holdings = [{ person: 'ana', from: '2027-01-01', until: '2027-02-01' }];
    const view = aView({ seats: [{ ...first, holdings }, ...rest] });
    expect(seatsHeldBy(view, 'ana', '2027-01-31')).toHaveLength(1);
    expect(seatsHeldBy(view, 'ana', '2027-02-01')).toHaveLength(0);
  });
});
