import type { NewMeasurement, NewMeasurements } from '#contract/outcomes.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { MeasurementsAnswer, RowVerdict } from '#contract/responses.ts';
import type { Told } from '#contract/told.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { decideMeasurements, type MeasurementVerdict } from '#domain/measurement/decideMeasurements.ts';
import { mayMeasure } from '#domain/measurement/mayMeasure.ts';
import { partsOf } from '#domain/measurement/parts.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import type { Held } from '#domain/programme/programmeView.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Segment } from '#domain/segment/segment.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { execute } from '#store/execute.ts';
import type { AggregateRef } from '#store/keys.ts';
import { actorOf, handler, type Call, type Handle, type Handler } from './call.ts';
import { changesIn, decidingIn, type Deciding } from './commands.ts';

type Entry = Told<NewMeasurement> & { readonly row: number };

/**
 * A few values, a verdict each; those without a flaw are written together. What does not fit one commit (more than 29
 * KPIs) goes in several, one after the other.
 */
const measure: Handle<NewMeasurements> = async (call, dependencies) => {
  const entries = call.body.items.map((item, row): Entry => ({ ...item, row }));
  const verdicts: RowVerdict[] = [];
  let revision = 0;
  for (const [place, part] of partsOf(entries).entries()) {
    const outcome = await measurePart(call, dependencies, part, place);
    if (!outcome.ok) return outcome;
    verdicts.push(...outcome.value.verdicts);
    revision = outcome.value.revision;
  }
  const json: MeasurementsAnswer = {
    revision,
    verdicts: verdicts.toSorted((one, other) => one.row - other.row),
  };
  return accepted({ json });
};

async function measurePart(
  call: Call,
  dependencies: Dependencies,
  part: readonly Entry[],
  place: number,
): Promise<Outcome<MeasurementsAnswer, ApiRefusal>> {
  const programme = call.params['p'] ?? '';
  const { commandKey } = call;
  let verdicts: readonly MeasurementVerdict[] = [];
  const executed = await execute<ApiRefusal>(dependencies, {
    programme,
    actor: actorOf(call),
    read: aggregatesIn(programme, part),
    // Whose numbers they are to enter hangs on every seat the person holds.
    kind: 'seat',
    ...(commandKey && {
      commandKey: { ...commandKey, key: place === 0 ? commandKey.key : `${commandKey.key}#${place}` },
    }),
    told: () => unusualOf(verdicts),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, programme);
      const view = viewIn(deciding);
      const measurer = { person: call.person, role: call.role ?? 'auditor' };
      const decided = decideMeasurements(view, part, {
        on: deciding.today,
        isTheirs: mayMeasure(view, measurer, deciding.today),
      });
      verdicts = decided.verdicts;
      return accepted(changesIn(deciding, decided.happenings));
    },
  });
  if (!executed.ok) return executed;
  const { revision } = executed;
  if (executed.replayed === true) verdicts = verdictsIn(executed.told, part.length);
  return accepted({ revision, verdicts: part.map(({ row }, index) => rowVerdict(row, verdicts[index])) });
}

/** What the entries name; nothing else of the programme is read, however large it is. */
function aggregatesIn(programme: string, entries: readonly Entry[]): readonly AggregateRef[] {
  return [
    { kind: 'programme', id: programme },
    ...entries.map(({ kpi }) => ({ kind: 'kpi' as const, id: kpi })),
    ...entries
      .filter(({ segment }) => segment !== 'all')
      .map(({ segment }) => ({ kind: 'segment' as const, id: segment })),
  ];
}

function viewIn({ programme, snapshots }: Deciding) {
  const held = <State>(kind: AggregateKind): readonly Held<State>[] =>
    snapshots.all(kind).map(({ id, version, state }) => ({ ...(state as State), id, version }));
  return {
    programme,
    kpis: held<Kpi>('kpi'),
    segments: held<Segment>('segment'),
    seats: held<Seat>('seat'),
  };
}

/** The usual verdict, which need not be kept. */
const written: MeasurementVerdict = { code: 'written', marks: [] };

/** What a repetition is told: the verdicts that are not the usual one, by their place; nothing where there is none. */
function unusualOf(verdicts: readonly MeasurementVerdict[]): string | undefined {
  const unusual = verdicts.flatMap((verdict, place) =>
    verdict.code === 'written' && verdict.marks.length === 0 ? [] : [[place, verdict] as const],
  );
  return unusual.length === 0 ? undefined : JSON.stringify(unusual);
}

function verdictsIn(told: string | undefined, count: number): readonly MeasurementVerdict[] {
  const unusual = new Map(JSON.parse(told ?? '[]') as readonly (readonly [number, MeasurementVerdict])[]);
  return Array.from({ length: count }, (_, place) => unusual.get(place) ?? written);
}

function rowVerdict(row: number, verdict: MeasurementVerdict | undefined): RowVerdict {
  if (verdict === undefined) throw new Error(`Row ${row} has no verdict`);
  if (verdict.code === 'unchanged') return { row, ok: true, code: 'unchanged' };
  if (verdict.code !== 'refused') return { row, ok: true, code: verdict.code, marks: verdict.marks };
  const [first] = verdict.refusals;
  if (first === undefined) throw new Error(`Row ${row} is refused for nothing`);
  const { code, ...facts } = first;
  return { row, ok: false, code, facts, refusals: verdict.refusals };
}

export const measurements = { measure: handler(measure) } satisfies Readonly<Record<string, Handler>>;
