import type { GateKey } from '#domain/gate/gateKey.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';

/** `core` is on in a new programme, `technology` appears when that stage is prepared, `addOn` is off until turned on. */
export const itemLevels = ['core', 'technology', 'addOn'] as const;
export type ItemLevel = (typeof itemLevels)[number];

/**
 * What every item of a pack states about its place (users.md 3). `elements` are the numbers 1 to 77 of the method that
 * it carries; `stage` is `programme` where it concerns all five; `gate` is the decision it is needed for; `audience`
 * are the roles that meet it without looking for it, `answeredBy` the role that can do something about it.
 */
export type PackItem = {
  readonly elements: readonly number[];
  readonly level: ItemLevel;
  readonly stage: StageKey | 'programme';
  readonly gate: GateKey;
  readonly audience: readonly MemberRole[];
  readonly answeredBy: MemberRole;
};
