import { addMonths } from '#domain/calendar/plainDate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted } from '#domain/outcome.ts';
import { decideCreation } from '#domain/programme/decideProgramme.ts';
import { currentPack } from '#methodology/packs.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute } from '#store/execute.ts';
import { aWish } from '#test/support/world.ts';
import {
  gateDecided,
  gatesDue,
  kpiDefinition,
  measuredIn,
  milestoneOf,
  milestonesDue,
  seatOf,
  segmentOf,
  size,
  startOn,
  type MeasuredKpi,
} from './happenings.ts';
import { idOf, type Stand } from './stand.ts';

/** A commit holds 30 aggregates. */
const mostAtOnce = 30;

export type Transformation = {
  readonly id: string;
  readonly kpis: readonly MeasuredKpi[];
  readonly segments: readonly string[];
  readonly seats: readonly string[];
  /** The first month nobody has measured yet. */
  readonly nextPeriod: string;
};

/**
 * A programme of 36 months as it stands after so many of them, made by the domain's own decisions and folds and written
 * by commits: 60 KPIs of the library measured by 4 segments, 60 milestones, of which those that were due are confirmed
 * and every third was moved, and the gates that were due decided on evidence by four votes.
 */
export async function buildTransformation(
  stand: Stand,
  name: string,
  months: number,
): Promise<Transformation> {
  const id = idOf(name);
  const seats = ['owner', 'confirmer'].map((seat) => idOf(`${name} ${seat}`)) as [string, string];
  const segments = Array.from({ length: size.segments }, (_, place) => idOf(`${name} segment ${place}`));
  const kpis = Array.from({ length: size.kpis }, (_, place) => ({
    id: idOf(`${name} kpi ${place}`),
    definition: kpiDefinition(place, seats[0], segments),
  }));
  const play = (on: string, happenings: readonly Happening[]) => commitAll(stand, id, on, happenings);

  await play('2026-11-02', creation(stand, id));
  await play('2026-11-03', [
    ...seats.map((seat, place) => seatOf(seat, place, stand.person)),
    ...segments.map(segmentOf),
    ...kpis.map((kpi): Happening => ({
      kind: 'kpi',
      id: kpi.id,
      events: [{ type: 'kpiDefined', data: { record: kpi.definition } }],
    })),
    ...Array.from({ length: size.milestones }, (_, place) => milestoneOf(name, place, seats)),
  ]);
  await play('2026-12-20', gateDecided('gate0', kpis[0]?.id ?? '', seats));
  await play('2027-01-01', [{ kind: 'programme', id, events: [{ type: 'programmeStarted', data: {} }] }]);
  for (let month = 0; month < months; month += 1) {
    const on = addMonths(startOn, month + 1);
    const period = addMonths(startOn, month).slice(0, 7);
    await play(
      on,
      kpis.map((kpi, place) => measuredIn(kpi, place, segments, period, month)),
    );
    await play(on, milestonesDue(name, month));
    for (const gate of gatesDue(month)) await play(on, gateDecided(gate, kpis[1]?.id ?? '', seats));
  }
  return { id, kpis, segments, seats, nextPeriod: addMonths(startOn, months).slice(0, 7) };
}

async function commitAll(
  { dependencies, person, moveTo }: Stand,
  programme: string,
  on: string,
  happenings: readonly Happening[],
): Promise<void> {
  moveTo(`${on}T10:00:00.000Z`);
  for (let from = 0; from < happenings.length; from += mostAtOnce) {
    const part = happenings.slice(from, from + mostAtOnce);
    const isNew = part.some(({ events }) => events[0]?.type === 'programmeCreated');
    const executed = await execute(dependencies, {
      programme,
      actor: { person },
      read: isNew ? [] : part,
      decide: (loaded) => accepted(changesOf(part, loaded)),
    });
    if (!executed.ok) throw new Error(`The programme could not be built: ${executed.refusal.code}`);
  }
}

function creation({ dependencies, person }: Stand, id: string): readonly Happening[] {
  const context = { at: '2026-11-02T10:00:00.000Z', actor: { person }, newId: dependencies.ids.next };
  const decided = decideCreation(id, aWish(), currentPack, { ...context, today: '2026-11-02' });
  if (!decided.ok) throw new Error(`The programme could not be created: ${decided.refusal.code}`);
  return decided.value;
}
