import type { Moves, StageDecision } from '#contract/programme.ts';
import { canStartStage } from '#domain/criterion/startGuard.ts';
import { refused } from '#domain/outcome.ts';
import { decideResume, decideStagePlan, decideStart } from '#domain/stage/decideStage.ts';
import type { Stage } from '#domain/stage/stage.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { packOf } from '#methodology/packs.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { decideOnAll, decideOnFew, type Deciding } from './commands.ts';

const plan: Handle<Moves> = async (call, dependencies) => {
  const key = stageIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  const approved = call.body.moves.some(({ reading }) => reading === 'approved');
  const edited = { kind: 'stage', id: key } as const;
  return decideOnFew(call, dependencies, { few: [edited], edited }, (deciding) => {
    // Stage leads expect, managers decide; in a draft there is nothing approved to defend yet.
    const barred = approved && call.role !== 'programmeManager' && deciding.programme.state !== 'draft';
    if (barred) return refused({ code: 'approvedMoveNotYours' });
    return decideStagePlan(key, stateOf(deciding, key), deciding.programme, call.body.moves);
  });
};

const start: Handle<StageDecision> = async (call, dependencies) => {
  const key = stageIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  return decideOnAll(call, dependencies, ({ view, today }) => {
    const guard = canStartStage(view, key, today, packOf(view.programme.pack));
    if (!guard.ok) return guard;
    const { reason } = call.body;
    return decideStart(key, view.stages[key], view.programme, { reason, lacking: [], metricsReady: true });
  });
};

const resume: Handle<StageDecision> = async (call, dependencies) => {
  const key = stageIn(call);
  if (key === undefined) return refused({ code: 'notFound' });
  return decideOnFew(call, dependencies, { few: [{ kind: 'stage', id: key }] }, (deciding) =>
    decideResume(key, stateOf(deciding, key), deciding.programme, call.body.reason),
  );
};

function stageIn(call: Call): StageKey | undefined {
  return stageKeys.find((key) => key === call.params['s']);
}

function stateOf({ snapshots }: Deciding, key: StageKey): Stage {
  const snapshot = snapshots.get('stage', key);
  if (snapshot === undefined) throw new Error(`The programme has no stage ${key}`);
  return snapshot.state as Stage;
}

export const stages = {
  planStage: handler(plan),
  startStage: handler(start),
  resumeStage: handler(resume),
} satisfies Readonly<Record<string, Handler>>;
