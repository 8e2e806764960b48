import type { Clearance, NewSubmission, NewVote, Retraction } from '#contract/gate.ts';
import type { Moves } from '#contract/programme.ts';
import { decideMove } from '#domain/calendar/moveDate.ts';
import { decideClearance, decideRequest, decideVote, decideWithdrawal } from '#domain/gate/decideGate.ts';
import type { Gate } from '#domain/gate/gate.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { hasEnded } from '#domain/programme/programme.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { packOf } from '#methodology/packs.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { decideOnAll, decideOnFew } from './commands.ts';
import { requestOf, votersOf } from './gateRequest.ts';

const plan: Handle<Moves> = async (call, dependencies) => {
  const key = gateIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  const edited = { kind: 'gate', id: key } as const;
  return decideOnFew(call, dependencies, { few: [edited], edited }, ({ programme, snapshots }) => {
    if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
    const gate = snapshots.get('gate', key)?.state as Gate;
    const events = [];
    for (const move of call.body.moves) {
      const decided = decideMove(gate.due, { ...move, which: 'due' }, programme.state === 'draft');
      if (!decided.ok) return decided;
      events.push(decided.value);
    }
    return accepted([{ kind: 'gate', id: key, events }]);
  });
};

const request: Handle<NewSubmission> = async (call, dependencies) => {
  const key = gateIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  return decideOnAll(call, dependencies, ({ view, today }) => {
    const pack = packOf(view.programme.pack);
    const wish = { ...call.body, person: call.person };
    return decideRequest(view, key, requestOf({ view, pack, key, today }, wish));
  });
};

const withdraw: Handle<Retraction> = async (call, dependencies) => {
  const key = gateIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  const { person, body } = call;
  return decideOnAll(call, dependencies, ({ view }) =>
    decideWithdrawal(view, key, { person, reason: body.reason }),
  );
};

const vote: Handle<NewVote> = async (call, dependencies) => {
  const key = gateIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  return decideOnAll(call, dependencies, ({ view, today, at, newId }) => {
    const { kpiValue, conditions, holdUntil, ...said } = call.body;
    const ballot = {
      ...said,
      person: call.person,
      ...(kpiValue !== undefined && { kpiValue }),
      ...(holdUntil !== undefined && { holdUntil }),
      ...(conditions && { conditions: conditions.map((condition) => ({ id: newId(), ...condition })) }),
    };
    const voters = votersOf({ view, pack: packOf(view.programme.pack), key, today });
    return decideVote(view, key, ballot, { voters, today, at });
  });
};

const clear: Handle<Clearance> = async (call, dependencies) => {
  const key = gateIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  return decideOnAll(call, dependencies, ({ view, today }) => {
    const held = seatsHeldBy(view, call.person, today).map(({ id }) => id);
    // The programme manager may speak for any owner.
    const seats = call.role === 'programmeManager' ? view.seats.map(({ id }) => id) : held;
    return decideClearance(view, key, { condition: call.params['c'] ?? '', note: call.body.note, seats });
  });
};

function gateIn(call: Call): GateKey | undefined {
  return gateKeys.find((key) => key === call.params['g']);
}

export const gates = {
  planGate: handler(plan),
  requestApproval: handler(request),
  withdrawRequest: handler(withdraw),
  vote: handler(vote),
  clearCondition: handler(clear),
} satisfies Readonly<Record<string, Handler>>;
