import { describe, expect, it } from 'vitest';
import type { Gate, GateOutcome } from '#domain/gate/gate.ts';
import { gateLateness } from '#domain/programme/gateLateness.ts';

const gate = (outcome?: GateOutcome): Gate => ({
  state: outcome === undefined ? 'notOpen' : 'decided',
  // A Friday.
  due: { firstApproved: '2027-03-26', approved: '2027-03-26', forecast: '2027-05-26' },
  policy: [],
  submissions: [],
  conditions: [],
  ...(outcome !== undefined && { decision: { outcome, at: '2027-03-20T10:00:00.000Z' } }),
  moves: [],
});

describe('a gate', () => {
  it.each([
    ['on its day', gate(), '2027-03-26', 0],
    ['on the Sunday after', gate(), '2027-03-28', 0],
    ['on the Monday after', gate(), '2027-03-29', 1],
    ['approved', gate('go'), '2027-05-26', 0],
    ['approved with conditions', gate('conditionalGo'), '2027-05-26', 0],
    ['sent back', gate('recycle'), '2027-03-30', 2],
    ['paused', gate('hold'), '2027-03-30', 2],
  ])('%s is late by working days', (_, of, on, days) => {
    expect(gateLateness(of, on)).toBe(days);
  });

  it('is not late by a holiday', () => {
    expect(gateLateness(gate(), '2027-03-30', new Set(['2027-03-29']))).toBe(1);
  });
});
