import { describe, expect, it } from 'vitest';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { GateOutcome } from '#domain/gate/gate.ts';
import { restsUntil } from '#domain/gate/restsUntil.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { StageState } from '#domain/stage/stageKey.ts';
import { aWorld } from '#test/support/world.ts';

const drafted = aWorld().view();

function decided(key: GateKey, state: StageState, outcome: GateOutcome = 'hold'): ProgrammeView {
  const decision = { outcome, at: '2027-03-01T09:00:00.000Z', holdUntil: '2027-03-20' };
  const { gates, stages } = drafted;
  return {
    ...drafted,
    gates: { ...gates, [key]: { ...gates[key], state: 'decided', decision } },
    stages: { ...stages, businessFocus: { ...stages.businessFocus, state } },
  };
}

describe('a gate rests after a decision to pause', () => {
  it('until its day, which is exclusive', () => {
    expect(restsUntil(decided('gate1', 'paused'), 'gate1', '2027-03-19')).toBe('2027-03-20');
    expect(restsUntil(decided('gate1', 'paused'), 'gate1', '2027-03-20')).toBeNull();
  });

  it('no longer once its stage was taken up again', () => {
    expect(restsUntil(decided('gate1', 'active'), 'gate1', '2027-03-10')).toBeNull();
  });

  it('where it decides about the whole programme, by its date alone', () => {
    expect(restsUntil(decided('closing', 'active'), 'closing', '2027-03-10')).toBe('2027-03-20');
  });

  it('and after no other decision', () => {
    expect(restsUntil(decided('gate1', 'paused', 'recycle'), 'gate1', '2027-03-10')).toBeNull();
    expect(restsUntil(drafted, 'gate1', '2027-03-10')).toBeNull();
  });
});
