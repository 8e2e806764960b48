import type { GateKey } from '#domain/gate/gateKey.ts';
import type { GateOutcome } from '#domain/gate/gate.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Desk, Said } from '../story/desk.ts';
import { on, workday, type Scene } from '../story/scene.ts';
import type { Player } from '../story/player.ts';
import { business, customer, finance, lead, leader, manager, risk } from './cast.ts';

/** The seat each voter sits in. */
const seatOf: Readonly<Record<string, string>> = {
  [leader]: 'Sponsor',
  [manager]: 'Programme manager',
  [finance]: 'Approver, finance',
  [business]: 'Approver, business',
  [risk]: 'Approver, risk',
  [customer]: 'Voice of the customer',
};

const verbOf: Readonly<Record<GateOutcome, string>> = {
  go: 'to approve',
  conditionalGo: 'to approve with a condition',
  recycle: 'to send back',
  hold: 'to pause',
  kill: 'to stop',
};

function nameOf(gate: GateKey): string {
  return customerCentric.gates.find(({ key }) => key === gate)?.name.en ?? gate;
}

type Vote = { readonly who: string; readonly outcome: GateOutcome } & Partial<Said>;
type Round = {
  readonly gate: GateKey;
  readonly on: string;
  readonly comment: string;
  readonly votes: readonly Vote[];
  readonly overrides?: Readonly<Record<string, string>>;
};

const yes = (who: string): Vote => ({ who, outcome: 'go' });

/** Every request for approval with its votes; the last vote of each settles it: it fills the quorum, or makes it unreachable. */
export const rounds: readonly Round[] = [
  {
    gate: 'gate0',
    on: '2026-12-14',
    comment: 'All is written down and measured.',
    votes: [yes(business), yes(finance)],
  },
  {
    gate: 'gate1',
    on: '2027-09-13',
    comment: 'The customer comes first; the segments are understood.',
    votes: [
      { who: business, outcome: 'recycle', comment: 'The product boards still decide alone.' },
      { who: customer, outcome: 'recycle', comment: 'Ask the light starters as well, please.' },
    ],
  },
  {
    gate: 'gate1',
    on: '2027-10-12',
    comment: 'The boards agreed, light starters were asked.',
    votes: [yes(manager), yes(business), yes(customer)],
  },
  {
    gate: 'gate2',
    on: '2028-01-17',
    comment: 'Every segment has its team.',
    votes: [
      yes(manager),
      yes(business),
      {
        who: finance,
        outcome: 'conditionalGo',
        comment: 'Budgets follow the segments by April.',
        conditions: [
          {
            text: 'Segment budgets are in the ledger of the company.',
            ownerSeat: 'Lead, Organisational structure',
            by: '2028-04-30',
          },
        ],
      },
    ],
  },
  {
    gate: 'gate3',
    on: '2028-06-12',
    comment: 'We steer by all six classes.',
    votes: [
      {
        who: business,
        outcome: 'hold',
        comment: 'The audit of the data comes first.',
        holdUntil: '2028-07-10',
      },
      {
        who: finance,
        outcome: 'hold',
        comment: 'Wait for the half-year audit of the data.',
        holdUntil: '2028-07-10',
      },
    ],
  },
  {
    gate: 'gate3',
    on: '2028-07-17',
    comment: 'The audit found the data sound.',
    votes: [yes(manager), yes(business), yes(finance)],
  },
  {
    gate: 'gate4',
    on: '2029-05-14',
    comment: 'Customers notice the change.',
    votes: [yes(manager), yes(business), yes(customer)],
  },
  {
    gate: 'gate5',
    on: '2029-11-13',
    comment: 'Tools serve what was defined.',
    votes: [yes(manager), yes(leader), yes(finance), yes(risk)],
  },
  {
    gate: 'closing',
    on: '2029-12-17',
    comment: 'Five areas stand on their own.',
    votes: [yes(manager), yes(business), yes(finance)],
  },
];

/** The scenes of the gates: a request, then a vote a day. */
export function gateScenes(player: Player, deskOf: () => Desk): readonly Scene[] {
  return rounds.flatMap((round) => {
    const { gate, comment, votes, overrides } = round;
    const isStageGate = gate !== 'gate0' && gate !== 'closing';
    const submitter = isStageGate ? lead : office(gate);
    const evidence = {
      title: `Report for ${gate}`,
      version: '1',
      link: `https://example.com/${gate}`,
      on: round.on,
      authors: [player.person(lead).id],
    };
    const request: Scene = {
      at: on(round.on, '09:00'),
      who: submitter,
      tells: `requests approval of ${nameOf(gate)}: ${comment}`,
      play: () =>
        deskOf().requestApproval(submitter, gate, {
          comment,
          ...(isStageGate && { evidence: [evidence] }),
          ...(overrides && { overrides }),
        }),
    };
    return [request, ...votes.map((vote, place) => voteScene(deskOf, round, vote, place))];
  });
}

/** The programme's own gates are the office's to submit, so that the manager may vote on closing. */
function office(_gate: GateKey): string {
  return 'demo-team-second';
}

function voteScene(deskOf: () => Desk, { gate, on: submitted }: Round, vote: Vote, place: number): Scene {
  const { who, outcome, comment = 'The evidence is sound and the numbers are in.', ...said } = vote;
  return {
    at: on(workday(addDays(submitted, 1 + place)), '15:00'),
    who,
    tells: `votes ${verbOf[outcome]}, ${nameOf(gate)}: ${comment}`,
    play: () =>
      deskOf().vote(who, gate, seatOf[who] ?? '', outcome, { kpi: 'Repeat purchase rate', comment, ...said }),
  };
}
