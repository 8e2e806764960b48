import type { NewMeasurement, NewMeasurements } from '#contract/outcomes.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { MeasurementsAnswer, RowVerdict } from '#contract/responses.ts';
import type { Told } from '#contract/told.ts';
import type { Measured } from '#domain/kpi/evolveKpi.ts';
import { decideMeasurements, type MeasurementVerdict } from '#domain/measurement/decideMeasurements.ts';
import { mayMeasure } from '#domain/measurement/mayMeasure.ts';
import { partsOf } from '#domain/measurement/parts.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { execute, type Executed } from '#store/execute.ts';
import { loadEventsAfter } from '#store/history.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { changesIn, decidingIn, viewIn } from './commands.ts';

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
    actor: { person: call.person },
    read: 'all',
    ...(commandKey && {
      commandKey: { ...commandKey, key: place === 0 ? commandKey.key : `${commandKey.key}#${place}` },
    }),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, programme);
      const view = viewIn(loaded.snapshots);
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
  if (executed.replayed === true) verdicts = await verdictsAgain(dependencies, programme, executed, part);
  return accepted({ revision, verdicts: part.map(({ row }, index) => rowVerdict(row, verdicts[index])) });
}

/** A repeated command decides nothing: its verdicts are read off the events it made. */
async function verdictsAgain(
  { store }: Dependencies,
  programme: string,
  { revision, versions }: Extract<Executed<ApiRefusal>, { ok: true }>,
  part: readonly Entry[],
): Promise<readonly MeasurementVerdict[]> {
  // One event a KPI: the commit began so many revisions before it ended.
  const before = revision - Object.keys(versions).length;
  const events = (await loadEventsAfter(store, programme, before)).filter(
    (event) => event.revision <= revision,
  );
  const written = new Map(
    events.flatMap(({ id, data }) =>
      (data as unknown as Measured).values.map(
        ({ segment, measurement, before: earlier }) =>
          [
            `${id} ${segment} ${measurement.period}`,
            earlier === undefined ? 'written' : 'corrected',
          ] as const,
      ),
    ),
  );
  return part.map(({ kpi, segment, period }) => {
    const code = written.get(`${kpi} ${segment} ${period}`);
    return code === undefined ? { code: 'unchanged' } : { code, marks: [] };
  });
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
