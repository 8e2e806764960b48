import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { workSignals } from '#domain/programme/workSignals.ts';
import type { StageState } from '#domain/stage/stageKey.ts';
import { aWorld } from '#test/support/world.ts';

const on = '2027-03-05';
const world = aWorld();
const seat = (name: string) => world.seat(name);

/** The lead of business focus and the risk approver are vacant. */
function withVacantSeats(state: StageState, start: string, gateDue: string): ProgrammeView {
  const view = world.view();
  return {
    ...view,
    seats: view.seats.map((one) => (['Lead', 'Risk'].includes(one.name) ? { ...one, holdings: [] } : one)),
    stages: {
      ...view.stages,
      businessFocus: { ...view.stages.businessFocus, state, start: plannedOn(start) },
    },
    gates: { ...view.gates, gate1: { ...view.gates.gate1, due: plannedOn(gateDue) } },
  };
}

function seatsAskedFor(view: ProgrammeView, manages = true) {
  const standing = { viewer: { person: 'manager', role: 'programmeManager' as const }, seats: [], manages };
  return workSignals(view, standing, on).filter(({ verb }) => verb === 'fillSeat');
}

describe('vacant seats', () => {
  const asked = (name: string) => ({
    verb: 'fillSeat',
    subject: { kind: 'seat', id: seat(name) },
    reason: { code: 'seatVacant' },
  });

  it.each([
    ['the start of a stage not yet started', 'notStarted', addDays(on, 60), '2029-12-03'],
    ['the gate of a stage at work', 'active', on, addDays(on, 60)],
  ] as const)('are asked for 60 days before %s', (_, state, start, gateDue) => {
    const view = withVacantSeats(state, start, gateDue);

    expect(seatsAskedFor(view)).toEqual([{ ...asked('Lead'), by: addDays(on, 60) }, asked('Risk')]);
    expect(seatsAskedFor(view, false)).toEqual([]);
  });

  it.each([
    ['starts', 'notStarted', addDays(on, 61), '2029-12-03'],
    ['is decided', 'active', on, addDays(on, 61)],
  ] as const)('are not spoken of when their stage %s later', (_, state, start, gateDue) => {
    expect(seatsAskedFor(withVacantSeats(state, start, gateDue))).toEqual([asked('Risk')]);
  });

  it('have no date in a stage that is sustained', () => {
    const view = withVacantSeats('sustaining', on, on);

    expect(seatsAskedFor(view)).toEqual([asked('Lead'), asked('Risk')]);
  });
});
