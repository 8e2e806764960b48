import { describe, expect, it } from 'vitest';
import {
  decideClearance,
  decideRequest,
  decideVote,
  decideWithdrawal,
  type Ballot,
  type Request,
} from '#domain/gate/decideGate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { whoMayVote, type VotingQuestion } from '#domain/gate/whoMayVote.ts';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import { decideStart } from '#domain/stage/decideStage.ts';
import { aWorld, type World } from '#test/support/world.ts';
import { aKpi } from '#test/support/records.ts';

const today = '2026-12-01';
const at = '2026-12-01T10:00:00.000Z';

function question(changes: Partial<VotingQuestion> = {}): VotingQuestion {
  return { gate: 'gate0', submitter: 'manager', evidence: [], subjects: [], on: today, ...changes };
}

function request(world: World, changes: Partial<Request> = {}, gate: GateKey = 'gate0'): Request {
  return {
    person: 'manager',
    on: today,
    asks: 'approve',
    comment: 'We are ready.',
    evidence: [{ title: 'Charter', version: '1', link: 'https://example.com/c', on: today, authors: [] }],
    criteria: [],
    blocking: [],
    voters: whoMayVote(world.view(), question({ gate })),
    hash: 'h',
    ...changes,
  };
}

function ballot(world: World, person: 'sponsor' | 'finance', changes: Partial<Ballot> = {}): Ballot {
  const seat = world.seat(person === 'sponsor' ? 'Sponsor' : 'Finance');
  return { submission: 1, person, seat, outcome: 'go', comment: 'The figures hold.', kpi: 'k1', ...changes };
}

function cast(world: World, gate: GateKey, one: Ballot, subjects: VotingQuestion['subjects'] = []) {
  const voters = whoMayVote(world.view(), question({ gate, subjects }));
  return decideVote(world.view(), gate, one, { voters, today, at });
}

function ready(): World {
  const world = aWorld();
  world.happen(decideAddition(world.view(), 'kpi', 'k1', aKpi({ ownerSeat: world.seat('Team') })));
  return world;
}

function started(): World {
  const world = ready();
  world.happen(decideRequest(world.view(), 'gate0', request(world)), { at });
  world.happen(cast(world, 'gate0', ballot(world, 'sponsor')), { person: 'sponsor', at });
  world.happen(cast(world, 'gate0', ballot(world, 'finance')), { person: 'finance', at });
  const stage = world.view().stages.businessFocus;
  const start = { reason: 'Metrics stand.', lacking: [], metricsReady: true };
  world.happen(decideStart('businessFocus', stage, world.view().programme, start));
  return world;
}

describe('a request for approval', () => {
  it('opens the review and freezes what was asked', () => {
    const world = ready();

    world.happen(decideRequest(world.view(), 'gate0', request(world)));

    const { gate0 } = world.view().gates;
    expect(gate0.state).toBe('inReview');
    expect(gate0.submissions).toMatchObject([{ number: 1, person: 'manager', hash: 'h', votes: [] }]);
  });

  it.each([
    [
      'hard criteria are open',
      { blocking: ['g0.vision'] },
      { code: 'criteriaMissing', criteria: ['g0.vision'] },
    ],
    [
      'nobody could reach the quorum',
      { voters: [] },
      { code: 'quorumUnreachable', classes: ['business', 'finance'] },
    ],
  ] as [string, Partial<Request>, object][])('is refused while %s', (_, changes, refusal) => {
    const world = ready();

    expect(decideRequest(world.view(), 'gate0', request(world, changes))).toEqual({ ok: false, refusal });
  });

  it('is refused twice, for a stage that has not begun, and to stop a stage', () => {
    const world = started();

    expect(decideRequest(world.view(), 'gate0', request(world))).toMatchObject({
      refusal: { code: 'gatePassed' },
    });
    expect(decideRequest(world.view(), 'gate2', request(world, {}, 'gate2'))).toMatchObject({
      refusal: { code: 'stageNotUnderWay', state: 'notStarted' },
    });
    expect(decideRequest(world.view(), 'gate1', request(world, { asks: 'stop' }, 'gate1'))).toMatchObject({
      refusal: { code: 'stopNotForStage' },
    });
    expect(decideRequest(world.view(), 'gate1', request(world, { evidence: [] }, 'gate1'))).toMatchObject({
      refusal: { code: 'evidenceMissing' },
    });
  });

  it('is for the lead of its stage and the manager; at the two gates of the whole programme for any lead', () => {
    const world = started();
    const asked = (person: string, gate: GateKey, on = today) =>
      decideRequest(world.view(), gate, request(world, { person, on }, gate));

    expect(asked('lead', 'gate1').ok).toBe(true);
    expect(asked('manager', 'gate1').ok).toBe(true);
    // The seat is held from the day the programme was created.
    expect(asked('lead', 'gate1', '2026-11-01')).toMatchObject({ refusal: { code: 'requestNotYours' } });
    expect(asked('finance', 'gate1')).toMatchObject({
      refusal: { code: 'requestNotYours', stage: 'businessFocus' },
    });
    expect(asked('lead', 'gate2')).toMatchObject({
      refusal: { code: 'requestNotYours', stage: 'organisationalStructure' },
    });
    expect(asked('lead', 'closing').ok).toBe(true);
    expect(asked('finance', 'closing')).toMatchObject({ refusal: { code: 'requestNotYours', stage: null } });
  });

  it('is taken back by who made it, and by nobody else', () => {
    const world = started();
    world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });

    const other = decideWithdrawal(world.view(), 'gate1', { person: 'manager', reason: 'Not yet complete' });
    world.happen(decideWithdrawal(world.view(), 'gate1', { person: 'lead', reason: 'Not yet complete' }), {
      person: 'lead',
    });

    expect(other).toMatchObject({ refusal: { code: 'notSubmitter' } });
    expect(world.view().gates.gate1.state).toBe('notOpen');
    expect(world.view().stages.businessFocus.state).toBe('active');
  });
});

describe('a vote', () => {
  it('starts the programme in the commit of the vote that completes the quorum', () => {
    const world = started();

    expect(world.view().programme).toMatchObject({ state: 'running', startedAt: at });
    expect(world.view().gates.gate0.decision).toMatchObject({ outcome: 'go', at });
  });

  it.each([
    ['sends back', { outcome: 'recycle' }, 'active', 'recycle'],
    ['pauses', { outcome: 'hold', holdUntil: '2027-03-01' }, 'paused', 'hold'],
  ] as [string, Partial<Ballot>, string, string][])(
    'that %s moves the stage',
    (_, changes, state, outcome) => {
      const world = started();
      world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });

      world.happen(cast(world, 'gate1', ballot(world, 'finance', changes)), { person: 'finance', at });

      expect(world.view().stages.businessFocus.state).toBe(state);
      expect(world.view().gates.gate1.decision?.outcome).toBe(outcome);
    },
  );

  it('passes a stage into upkeep, with its conditions', () => {
    const world = started();
    world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });
    const conditions = [{ id: 'c1', text: 'Name a deputy', ownerSeat: world.seat('Team'), by: '2027-02-01' }];

    world.happen(cast(world, 'gate1', ballot(world, 'sponsor')), { person: 'sponsor', at });
    world.happen(cast(world, 'gate1', ballot(world, 'finance', { outcome: 'conditionalGo', conditions })), {
      person: 'finance',
      at,
    });

    expect(world.view().stages.businessFocus).toMatchObject({ state: 'sustaining', passedAt: at });
    expect(world.view().gates.gate1.conditions).toEqual(conditions);
  });

  it('may be changed until the decision falls, and counts once', () => {
    const world = started();
    world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });

    world.happen(cast(world, 'gate1', ballot(world, 'sponsor')), { person: 'sponsor', at });
    world.happen(cast(world, 'gate1', ballot(world, 'sponsor', { comment: 'Still holds, I checked' })), {
      person: 'sponsor',
      at,
    });

    expect(world.view().gates.gate1.submissions[0]?.votes).toHaveLength(1);
  });

  it('brings no stage through after the programme was stopped, and nothing else is decided either', () => {
    const world = started();
    world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });
    world.happen(cast(world, 'gate1', ballot(world, 'sponsor')), { person: 'sponsor', at });
    const stop = { asks: 'stop', comment: 'The company is sold.' } as const;
    world.happen(decideRequest(world.view(), 'closing', request(world, stop, 'closing')), { person: 'lead' });
    for (const person of ['sponsor', 'finance'] as const) {
      world.happen(cast(world, 'closing', ballot(world, person, { outcome: 'kill' })), { person, at });
    }

    const ended = { refusal: { code: 'programmeEnded' } };
    expect(world.view().programme.state).toBe('stopped');
    expect(cast(world, 'gate1', ballot(world, 'finance'))).toMatchObject(ended);
    const withdrawal = { person: 'lead', reason: 'It is over anyway' };
    expect(decideWithdrawal(world.view(), 'gate1', withdrawal)).toMatchObject(ended);
    const clearance = { condition: 'c1', note: 'It was kept in time', seats: [] };
    expect(decideClearance(world.view(), 'gate1', clearance)).toMatchObject(ended);
  });

  it.each([
    ['a stop at a stage', { outcome: 'kill' }, 'outcomeNotOffered'],
    ['conditions that are missing', { outcome: 'conditionalGo' }, 'conditionsMissing'],
    ['a pause without a date', { outcome: 'hold' }, 'holdDateMissing'],
    ['a pause that ends today', { outcome: 'hold', holdUntil: today }, 'dateNotAhead'],
    ['a KPI that is not there', { kpi: 'other' }, 'citedKpiUnknown'],
    ['a reason of one word', { comment: 'ok' }, 'reasonTooShort'],
    ['an earlier request', { submission: 7 }, 'submissionChanged'],
    ["someone else's seat", { person: 'risk' }, 'seatNotHeld'],
  ] as [string, Partial<Ballot>, string][])('is refused for %s', (_, changes, code) => {
    const world = started();
    world.happen(decideRequest(world.view(), 'gate1', request(world, {}, 'gate1')), { person: 'lead' });

    expect(cast(world, 'gate1', ballot(world, 'finance', changes))).toMatchObject({ refusal: { code } });
  });
});

describe('who may vote', () => {
  it('bars the submitter, authors of the evidence and editors of what is judged', () => {
    const world = ready();
    const authors = [
      { title: 'Case', version: '1', link: 'https://example.com', on: today, authors: ['finance'] },
    ];
    const voters = whoMayVote(world.view(), question({ submitter: 'sponsor', evidence: authors }));

    expect(voters.map(({ person, barred }) => [person, barred])).toEqual([
      ['sponsor', 'submitter'],
      ['finance', 'evidenceAuthor'],
    ]);
  });

  it('forgets an edit once a later decision has judged it', () => {
    const world = ready();
    const kpi = aKpi({ name: 'Return rate', stage: 'businessFocus' });
    world.happen(decideAddition(world.view(), 'kpi', 'k2', kpi), {
      person: 'finance',
      at: '2026-11-20T09:00:00.000Z',
    });
    const before = whoMayVote(world.view(), question({ subjects: ['kpi'] }));
    const started = ready();
    started.happen(decideAddition(started.view(), 'kpi', 'k2', kpi), {
      person: 'finance',
      at: '2026-11-20T09:00:00.000Z',
    });
    started.happen(decideRequest(started.view(), 'gate0', request(started)), { at });
    started.happen(cast(started, 'gate0', ballot(started, 'sponsor')), { person: 'sponsor', at });
    started.happen(cast(started, 'gate0', ballot(started, 'finance')), { person: 'finance', at });

    const after = whoMayVote(started.view(), question({ gate: 'gate1', subjects: ['kpi'] }));

    expect(before.find(({ person }) => person === 'finance')?.barred).toBe('editedSubject');
    expect(after.find(({ person }) => person === 'finance')?.barred).toBeNull();
  });
});
