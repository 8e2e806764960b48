import { describe, expect, it } from 'vitest';
import { gateStates } from '#domain/gate/gate.ts';
import { programmeStates } from '#domain/programme/programme.ts';
import { stageKeys, stageStates } from '#domain/stage/stageKey.ts';
import { executionName } from '#domain/workflow/machine.ts';
import { programmeMachineState, stageMachineState } from '#domain/workflow/machineState.ts';

describe('where a stage machine belongs', () => {
  it.each([
    ['running', ['AwaitStart', 'Deliver', 'GateReview', 'Paused', 'Sustain']],
    ['draft', ['AwaitStart', 'Deliver', 'GateReview', 'Paused', 'Sustain']],
    ['paused', ['Paused', 'Paused', 'Paused', 'Paused', 'Paused']],
    ['closed', ['Done', 'Done', 'Done', 'Done', 'Done']],
    ['stopped', ['Done', 'Done', 'Done', 'Done', 'Done']],
  ] as const)('in a programme that is %s', (programme, expected) => {
    // In the order of stageStates: notStarted, active, inReview, paused, sustaining.
    expect(stageStates.map((stage) => stageMachineState(programme, stage))).toEqual(expected);
  });
});

describe('where a programme machine belongs', () => {
  it.each([
    ['draft', ['AwaitGateZero', 'AwaitGateZero', 'AwaitGateZero']],
    ['running', ['Oversee', 'AwaitClose', 'Oversee']],
    ['paused', ['Oversee', 'AwaitClose', 'Oversee']],
    ['closed', ['Done', 'Done', 'Done']],
    ['stopped', ['Done', 'Done', 'Done']],
  ] as const)('that is %s', (programme, expected) => {
    // In the order of gateStates: notOpen, inReview, decided.
    expect(gateStates.map((gate) => programmeMachineState(programme, gate))).toEqual(expected);
  });

  it('is said for every state a programme can be in', () => {
    for (const state of programmeStates) expect(programmeMachineState(state, 'notOpen')).toMatch(/^[A-Z]/);
  });
});

describe('the name of an execution', () => {
  const programme = '_-9aZ'.padEnd(22, 'x');

  it('tells the programme, the stage and the run', () => {
    expect(executionName({ programme }, 1)).toBe(`${programme}-r1`);
    expect(executionName({ programme, stage: 'technology' }, 12)).toBe(`${programme}-technology-r12`);
  });

  it.each(stageKeys)('of %s fits into 80 characters in its millionth run', (stage) => {
    // The longest: 22 + 1 + 23 (organisationalStructure) + 2 + 7 = 55.
    expect(executionName({ programme, stage }, 1_000_000)).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
  });
});
