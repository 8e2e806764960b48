import type { ApproverClass, GatePolicy } from './gate.ts';

/** Someone who may still approve, with every class they may speak for; one person is one vote. */
export type Voice = { readonly person: string; readonly classes: readonly ApproverClass[] };

/** How many approvals of each class are there. */
export type Approvals = { readonly [key in ApproverClass]?: number };

/** Whether the approvals given satisfy the policy of every class. */
export function quorumReached(policy: GatePolicy, approvals: Approvals): boolean {
  return policy.every((rule) => (approvals[rule.class] ?? 0) >= rule.needed);
}

/**
 * Whether the policy can still be satisfied when every voice approves. A person with two seats fills one place only, so
 * this is a matching of people to open places (augmenting paths; a gate has a dozen people at most).
 * Example: finance 1 and risk 1 with one person in both seats is not reachable.
 */
export function quorumReachable(policy: GatePolicy, approvals: Approvals, voices: readonly Voice[]): boolean {
  return openPlaces(policy, approvals, voices).length === 0;
}

/** The classes that stay short even when every voice approves, one entry a missing place. */
export function openPlaces(
  policy: GatePolicy,
  approvals: Approvals,
  voices: readonly Voice[],
): readonly ApproverClass[] {
  const places = policy.flatMap((rule) =>
    Array.from<ApproverClass>({ length: Math.max(0, rule.needed - (approvals[rule.class] ?? 0)) }).fill(
      rule.class,
    ),
  );
  const placeOf = new Map<number, number>();
  const seat = (place: number, tried: Set<number>): boolean =>
    voices.some((voice, index) => {
      const wanted = places[place];
      if (wanted === undefined || tried.has(index) || !voice.classes.includes(wanted)) return false;
      tried.add(index);
      const other = placeOf.get(index);
      if (other !== undefined && !seat(other, tried)) return false;
      placeOf.set(index, place);
      return true;
    });
  return places.filter((_, place) => !seat(place, new Set()));
}
