import type { NewMeasurement } from '#contract/outcomes.ts';
import type {
  CommandAnswer,
  ImportAnswer,
  ImportPreviewAnswer,
  MeasurementsAnswer,
  ProgrammeAnswer,
} from '#contract/responses.ts';
import { openSubmission } from '#domain/gate/evolveGate.ts';
import type { Evidence, GateOutcome } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { DateMove } from '#domain/stage/stage.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import { heldOfKind, viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Sender } from './player.ts';

/** What a person says with a vote beside its outcome; the KPI by name. */
export type Said = {
  readonly comment: string;
  readonly kpi: string;
  readonly kpiValue?: number;
  readonly conditions?: readonly { readonly text: string; readonly ownerSeat: string; readonly by: string }[];
  readonly holdUntil?: string;
};

export type Approval = {
  readonly comment: string;
  readonly evidence?: readonly Evidence[];
  readonly overrides?: Readonly<Record<string, string>>;
};

export type Move = Pick<DateMove, 'which' | 'reading' | 'to' | 'reason'>;

/** The commands of one programme, in which people name seats, KPIs and milestones as they are called. */
export type Desk = {
  readonly programme: string;
  /** The programme as its manager sees it now. */
  readonly view: () => Promise<ProgrammeView>;
  readonly post: <Answer = CommandAnswer>(subject: string, path: string, body: object) => Promise<Answer>;
  /** Edits one item on the version it has. */
  readonly edit: (
    subject: string,
    kind: AggregateKind,
    id: string,
    path: string,
    body: object,
  ) => Promise<CommandAnswer>;
  readonly seat: (name: string) => Promise<string>;
  readonly kpi: (name: string) => Promise<string>;
  readonly segment: (name: string) => Promise<string>;
  readonly milestone: (name: string) => Promise<string>;
  readonly measure: (subject: string, items: readonly NewMeasurement[]) => Promise<MeasurementsAnswer>;
  readonly importFile: (subject: string, fileName: string, csv: string) => Promise<ImportAnswer>;
  readonly requestApproval: (subject: string, gate: GateKey, approval: Approval) => Promise<void>;
  readonly vote: (
    subject: string,
    gate: GateKey,
    seat: string,
    outcome: GateOutcome,
    said: Said,
  ) => Promise<void>;
  readonly startStage: (subject: string, stage: StageKey, reason: string) => Promise<void>;
  readonly moveMilestone: (subject: string, name: string, move: Omit<Move, 'which'>) => Promise<void>;
};

/**
 * @param manager the subject of the person who reads the programme to find its ids
 */
export function createDesk(player: Pick<Sender, 'send'>, programme: string, manager: string): Desk {
  const base = `/api/programmes/${programme}`;
  let cached: ProgrammeView | undefined;

  const post = async <Answer>(subject: string, path: string, body: object): Promise<Answer> => {
    cached = undefined;
    return player.send<Answer>(subject, { method: 'POST', path: `${base}${path}`, body });
  };
  const view = async (): Promise<ProgrammeView> => {
    if (cached !== undefined) return cached;
    const answer = await player.send<ProgrammeAnswer>(manager, { method: 'GET', path: base });
    cached = viewOf(answer.snapshots);
    return cached;
  };
  const named = async (
    kind: 'seats' | 'kpis' | 'segments' | 'milestones',
    name: string,
  ): Promise<{ readonly id: string; readonly version: number }> => {
    for (const isFresh of [false, true]) {
      if (isFresh) cached = undefined;
      const held = (await view())[kind];
      const found = held.find((one) => ('definition' in one ? one.definition.name : one.name) === name);
      if (found !== undefined) return found;
    }
    throw new Error(`The programme has no "${name}" among its ${kind}.`);
  };

  const edit: Desk['edit'] = async (subject, kind, id, path, body) => {
    cached = undefined;
    const version = versionIn(await view(), kind, id);
    cached = undefined;
    return player.send(subject, { method: 'PATCH', path: `${base}${path}`, body, version });
  };

  return {
    programme,
    view: () => {
      cached = undefined;
      return view();
    },
    post,
    edit,
    seat: async (name) => (await named('seats', name)).id,
    kpi: async (name) => (await named('kpis', name)).id,
    segment: async (name) => (name === 'all' ? 'all' : (await named('segments', name)).id),
    milestone: async (name) => (await named('milestones', name)).id,
    measure: async (subject, items) => {
      // Ids stay; only series change, which nobody looks up by name.
      const answer = await player.send<MeasurementsAnswer>(subject, {
        method: 'POST',
        path: `${base}/measurements`,
        body: { items },
      });
      const bad = answer.verdicts.find(({ ok }) => !ok);
      if (bad !== undefined) throw new Error(`${subject}: a measurement is refused, ${JSON.stringify(bad)}`);
      return answer;
    },
    importFile: async (subject, fileName, csv) => {
      const file = { fileName, csv, locale: 'en' };
      const preview = await post<ImportPreviewAnswer>(subject, '/imports', file);
      if (!preview.ok || preview.counts.refused > 0)
        throw new Error(`${subject}: ${fileName} has bad rows, ${JSON.stringify(preview).slice(0, 500)}`);
      return post(subject, `/imports/${preview.id}/confirmation`, { ...file, skipBadRows: false });
    },
    requestApproval: async (subject, gate, { comment, evidence = [], overrides = {} }) => {
      await post(subject, `/gates/${gate}/submissions`, { asks: 'approve', comment, evidence, overrides });
    },
    vote: async (subject, gate, seat, outcome, said) => {
      const open = openSubmission((await view()).gates[gate]);
      const { kpi, conditions, ...rest } = said;
      const bound =
        conditions &&
        (await Promise.all(
          conditions.map(async (one) => ({ ...one, ownerSeat: (await named('seats', one.ownerSeat)).id })),
        ));
      await post(subject, `/gates/${gate}/votes`, {
        submission: open?.number ?? 0,
        seat: (await named('seats', seat)).id,
        outcome,
        kpi: (await named('kpis', kpi)).id,
        ...rest,
        ...(bound && { conditions: bound }),
      });
    },
    startStage: async (subject, stage, reason) => {
      await post(subject, `/stages/${stage}/start`, { reason });
    },
    moveMilestone: async (subject, name, move) => {
      const { id } = await named('milestones', name);
      await post(subject, `/milestones/${id}/moves`, { moves: [{ which: 'due', ...move }] });
    },
  };
}

function versionIn(view: ProgrammeView, kind: AggregateKind, id: string): number {
  const found = heldOfKind(view, kind).find((one) => one.id === id);
  if (found === undefined) throw new Error(`The programme has no ${kind} ${id}.`);
  return found.version;
}
