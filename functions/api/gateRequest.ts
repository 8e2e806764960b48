import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { NewSubmission } from '#contract/gate.ts';
import type { Told } from '#contract/told.ts';
import { blocking, evaluateCriteria, subjectsOf } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import type { Request } from '#domain/gate/decideGate.ts';
import { openSubmission } from '#domain/gate/evolveGate.ts';
import type { Evidence, FrozenCriterion } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { whoMayVote, type VoterSeat } from '#domain/gate/whoMayVote.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';

/** A gate of a programme on a day, with the method that judges it. */
export type GateAt = {
  readonly view: ProgrammeView;
  readonly pack: Pack;
  readonly key: GateKey;
  readonly today: PlainDate;
};

/**
 * Freezes a request: the criteria as they stand on the snapshot it is decided on, the evidence, and a hash over both to
 * which every vote binds.
 */
export function requestOf(at: GateAt, wish: Told<NewSubmission> & { readonly person: string }): Request {
  const { asks, comment, evidence, overrides, person } = wish;
  const evaluated = evaluateCriteria(at.pack, at.key, factsOf(at.view, at.today, at.pack), overrides);
  const criteria = evaluated.map(({ id, status, lacking, reason }): FrozenCriterion => ({
    id,
    status,
    lacking,
    ...(reason !== undefined && { reason }),
  }));
  const frozen = { asks, comment, evidence, criteria };
  return {
    ...frozen,
    person,
    on: at.today,
    blocking: blocking(evaluated),
    voters: voters(at, person, evidence),
    hash: createHash('sha256')
      .update(canonicalize(frozen) ?? '')
      .digest('hex'),
  };
}

/** Everyone who counts for a gate's open request, by current data; for the next request where none is open. */
export function votersOf(at: GateAt): readonly VoterSeat[] {
  const open = openSubmission(at.view.gates[at.key]);
  return voters(at, open?.person ?? null, open?.evidence ?? []);
}

function voters(
  { view, pack, key, today }: GateAt,
  submitter: string | null,
  evidence: readonly Evidence[],
): readonly VoterSeat[] {
  const subjects = subjectsOf(pack, key);
  return whoMayVote(view, { gate: key, submitter, evidence, subjects, on: today });
}

/** Ids of the hard criteria of a gate that are not met. */
export function unmetHard({ view, pack, key, today }: GateAt): readonly string[] {
  return evaluateCriteria(pack, key, factsOf(view, today, pack))
    .filter(({ severity, status }) => severity === 'hard' && status === 'notMet')
    .map(({ id }) => id);
}
