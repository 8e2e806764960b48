import { maySee } from '#contract/maySee.ts';
import type { LedgerAnswer, LedgerEntry, PublicationAnswer, WorkflowAnswer } from '#contract/responses.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';
import { periodKind } from '#domain/calendar/period.ts';
import { measuredIn, measuredValues } from '#domain/kpi/measured.ts';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { executionName, machineKindOf } from '#domain/workflow/machine.ts';
import { loadHistory } from '#store/history.ts';
import type { AggregateRef } from '#store/keys.ts';
import { loadProgramme, loadSnapshots } from '#store/load.ts';
import { loadMachineRuns } from '#store/machineRuns.ts';
import type { RecordedEvent } from '#store/texts.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { viewerIn } from './programmeAnswer.ts';
import { tokenNamesOf } from './tokenNames.ts';
import { visibilitiesOf } from './visibilities.ts';

/** Finds the two state machines' documents, as the portal draws them. */
export type Workflows = () => Promise<WorkflowAnswer['machines']>;

const mostEntries = 200;
const usualEntries = 50;

/** GET …/ledger: who did what when, newest first, of what the person may see. */
const ledger: Handle = async (call, { store, clock }) => {
  const programme = call.params['p'] ?? '';
  const asked = pageOf(call.query);
  if (asked === undefined) return refused({ code: 'invalidRequest', fields: [unreadablePage] });
  const [{ items }, page] = await Promise.all([
    loadProgramme(store, programme),
    loadHistory(store, programme, asked),
  ]);
  const viewer = viewerIn(items, call.person, clock.now());
  if (viewer === undefined) return refused({ code: 'notFound' });
  const [visibilityOf, tokenNames] = await Promise.all([
    visibilitiesOf(store, programme, items, page.events),
    tokenNamesOf(store, programme, page.events),
  ]);
  const seen = page.events.filter((event) => !isOwn(event) && maySee(visibilityOf(event), viewer));
  const entries = seen.map((event) => entryOf(event, tokenNames));
  const json: LedgerAnswer = { entries, ...(page.next !== undefined && { cursor: String(page.next) }) };
  return accepted({ json });
};

const unreadablePage = {
  path: ['query'],
  code: 'notAPage',
  message: 'cursor and limit are whole numbers, aggregate is kind/id',
} as const;

function pageOf(
  query: Readonly<Record<string, string>>,
): { readonly aggregate?: AggregateRef; readonly before?: number; readonly limit: number } | undefined {
  const { cursor, limit = String(usualEntries), aggregate } = query;
  const numbers = [limit, ...(cursor === undefined ? [] : [cursor])];
  if (!numbers.every((text) => /^[1-9]\d{0,11}$/.test(text))) return undefined;
  const ref = aggregate === undefined ? undefined : refOf(aggregate);
  if (aggregate !== undefined && ref === undefined) return undefined;
  return {
    limit: Math.min(Number(limit), mostEntries),
    ...(cursor !== undefined && { before: Number(cursor) }),
    ...(ref && { aggregate: ref }),
  };
}

/** What people answered unseen is no part of the history, not even who answered when; `answered` tells that. */
function isOwn({ kind }: Pick<AggregateRef, 'kind'>): boolean {
  return kind === 'answer';
}

function refOf(text: string): AggregateRef | undefined {
  const [, named, id] = /^([a-z]+)\/([A-Za-z0-9_-]{1,64})$/.exec(text) ?? [];
  const kind = aggregateKinds.find((one) => one === named);
  return kind === undefined || id === undefined || isOwn({ kind }) ? undefined : { kind, id };
}

function entryOf(event: RecordedEvent, tokenNames: ReadonlyMap<string, string>): LedgerEntry {
  const { revision, at, kind, id, type, hash } = event;
  const { apiToken, ...actor } = event.actor;
  const name = tokenNames.get(apiToken ?? '');
  const by = apiToken && { apiToken: { id: apiToken, ...(name !== undefined && { name }) } };
  // What was published holds every status, also of what not everyone may see; its own route filters it.
  const data = kind === 'publication' ? { period: id } : readable(event);
  return { revision, at, ...actor, ...by, kind, id, type, data, hash };
}

/** Values are packed in the ledger, and listed for whoever reads it. */
function readable({ type, data }: RecordedEvent): LedgerEntry['data'] {
  if (type !== 'measured') return data;
  const measured = measuredIn(data);
  const { series: _series, before: _before, notes: _notes, ...more } = measured;
  return { values: measuredValues(measured), ...more };
}

/** GET …/workflow: the documents, and where each execution waits. Tokens never leave the back end. */
const workflow =
  (findMachines: Workflows): Handle =>
  async (call, { store }) => {
    const [machines, runs] = await Promise.all([
      findMachines(),
      loadMachineRuns(store, call.params['p'] ?? ''),
    ]);
    const waiting = runs.flatMap((run) => {
      if (run.waiting === undefined) return [];
      const { awaiting, waitingSince } = run.waiting;
      const place = { machine: machineKindOf(run), ...(run.stage !== undefined && { stage: run.stage }) };
      return [
        {
          ...place,
          state: awaiting,
          since: waitingSince,
          execution: executionName(run, run.run),
          run: run.run,
        },
      ];
    });
    const json: WorkflowAnswer = { machines, waiting };
    return accepted({ json });
  };

/** GET …/publications/{period}: what was shown when the period closed. It never changes. */
const publication: Handle = async (call, { store, clock }) => {
  const programme = call.params['p'] ?? '';
  const period = call.params['period'] ?? '';
  if (periodKind(period) === null && !isPlainDate(period)) return refused({ code: 'notFound' });
  const ref = { kind: 'publication', id: period } as const;
  const [{ items }, found] = await Promise.all([
    loadProgramme(store, programme),
    loadSnapshots(store, programme, [ref]),
  ]);
  const state = found.get('publication', period)?.state as PublicationAnswer | undefined;
  const viewer = viewerIn(items, call.person, clock.now());
  if (state === undefined || viewer === undefined) return refused({ code: 'notFound' });
  const published = [
    ...state.kpis.map(({ id }) => ({ kind: 'kpi' as const, id })),
    ...state.objectives.map(({ id }) => ({ kind: 'objective' as const, id })),
    ...state.milestones.map(({ id }) => ({ kind: 'milestone' as const, id })),
  ];
  const visibilityOf = await visibilitiesOf(store, programme, items, published);
  const sees = (kind: AggregateRef['kind']) => (one: { readonly id: string }) =>
    maySee(visibilityOf({ kind, id: one.id }), viewer);
  const json: PublicationAnswer = {
    ...state,
    kpis: state.kpis.filter(sees('kpi')),
    objectives: state.objectives.filter(sees('objective')),
    milestones: state.milestones.filter(sees('milestone')),
  };
  return accepted({ json });
};

/** What happened, where the machines wait, and what was published. */
export function records(machines: Workflows) {
  return {
    ledger: handler(ledger),
    workflow: handler(workflow(machines)),
    publication: handler(publication),
  } satisfies Readonly<Record<string, Handler>>;
}
