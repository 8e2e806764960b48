import type { AskClosing, NewAnswer, NewOpenAnswer, NewResults, NewTargets } from '#contract/assessments.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import { answersOf, type Answer as GivenAnswer } from '#domain/assessment/answer.ts';
import { optionKeysOf } from '#domain/assessment/askOptions.ts';
import type { Assessment } from '#domain/assessment/assessment.ts';
import { decideAnswer, decideClosing, type Asking } from '#domain/assessment/decideAssessment.ts';
import { decideResults, decideTargets } from '#domain/assessment/decideResults.ts';
import { emptyAssessment } from '#domain/assessment/evolveAssessment.ts';
import { whoIsAsked } from '#domain/assessment/whoIsAsked.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { hasEnded, type Programme } from '#domain/programme/programme.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { decideOpenAnswer } from '#domain/question/decideQuestion.ts';
import { entryOfId } from '#domain/register/entryId.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { loadPack } from '#runtime/packs.ts';
import { execute, type Command } from '#store/execute.ts';
import type { AggregateRef } from '#store/keys.ts';
import { loadSnapshots } from '#store/load.ts';
import { actorOf, handler, type Answer, type Call, type Handle, type Handler } from './call.ts';
import { changesIn, commandAnswer, decidingIn, viewIn, type DecidingAll } from './commands.ts';

/** POST …/assessments/{a}/answers: one's own; the answer that completes the quorum shows the result. */
const answer: Handle<NewAnswer> = async (call, dependencies) => {
  const template = await assessmentIn(call, dependencies);
  if (template === undefined) return refused({ code: 'notFound' });
  const answers = answersOf(template.key, call.body.period);
  return decideOn(call, dependencies, { answers }, (deciding) => {
    const said = { ...call.body, person: call.person };
    return decideAnswer(askingIn(template, deciding), said, answersIn(deciding));
  });
};

/** POST …/assessments/{a}/closings: who waits for the silent no longer. */
const close: Handle<AskClosing> = async (call, dependencies) => {
  const template = await assessmentIn(call, dependencies);
  if (template === undefined) return refused({ code: 'notFound' });
  const answers = answersOf(template.key, call.body.period);
  return decideOn(call, dependencies, { answers }, (deciding) => {
    const held = seatsHeldBy(deciding.view, call.person, deciding.today);
    const mayClose = call.role === 'programmeManager' || held.some(({ kind }) => kind === 'sponsor');
    return decideClosing(askingIn(template, deciding), { ...call.body, mayClose }, answersIn(deciding));
  });
};

/** POST …/assessments/{a}/results: what was asked elsewhere. */
const record: Handle<NewResults> = async (call, dependencies) => {
  const template = await assessmentIn(call, dependencies);
  if (template === undefined) return refused({ code: 'notFound' });
  const { items } = call.body;
  const entries = items.flatMap(({ subject }) => entryIn(template.per, subject));
  return decideOn(call, dependencies, { also: entries }, (deciding) => {
    const { view, snapshots } = deciding;
    const isSubject = (subject: string) =>
      template.per === 'segment'
        ? view.segments.some(({ id }) => id === subject)
        : snapshots.get('entry', subject) !== undefined;
    return decideResults(askingIn(template, deciding), items, isSubject);
  });
};

/** POST …/assessments/{a}/targets: all there are to be. */
const aim: Handle<NewTargets> = async (call, dependencies) => {
  const template = await assessmentIn(call, dependencies);
  if (template === undefined) return refused({ code: 'notFound' });
  return decideOn(call, dependencies, {}, (deciding) =>
    decideTargets(askingIn(template, deciding), call.body.targets),
  );
};

/** POST …/questions/{q}/answers: the programme's own, with its proof and what follows from it. */
const answerQuestion: Handle<NewOpenAnswer> = async (call, dependencies) => {
  const pack = await packIn(call, dependencies);
  const template = pack?.questions.find(({ key }) => key === call.params['q']);
  if (template === undefined) return refused({ code: 'notFound' });
  const register = pack?.registers.find(({ purpose }) => purpose === 'initiatives')?.key;
  const initiatives = call.body.plan.flatMap((id) => entryIn(register, id));
  return decideOn(call, dependencies, { also: initiatives }, ({ snapshots }) =>
    decideOpenAnswer(template, call.body, (id) => snapshots.get('entry', id) !== undefined),
  );
};

/** An entry of this register that an id names. */
function entryIn(register: string | undefined, id: string | undefined): readonly AggregateRef[] {
  const isOne = id !== undefined && entryOfId(id)?.register === register && register !== undefined;
  return isOne ? [{ kind: 'entry', id }] : [];
}

async function packIn({ params }: Call, { store }: Dependencies): Promise<Pack | undefined> {
  const id = params['p'] ?? '';
  const found = await loadSnapshots(store, id, [{ kind: 'programme', id }]);
  const programme = found.get('programme', id)?.state as Programme | undefined;
  return programme && loadPack(store, programme.pack);
}

async function assessmentIn(call: Call, dependencies: Dependencies): Promise<AssessmentTemplate | undefined> {
  const pack = await packIn(call, dependencies);
  return pack?.assessments.find(({ key }) => key === call.params['a']);
}

function askingIn(template: AssessmentTemplate, { view, snapshots, programme, today }: DecidingAll): Asking {
  const kept = snapshots.get('assessment', template.key)?.state as Assessment | undefined;
  return {
    template,
    options: optionKeysOf(template, view),
    assessment: kept ?? emptyAssessment,
    asked: whoIsAsked(template, view, today),
    timeZone: programme.charter.timeZone,
    today,
  };
}

function answersIn({ snapshots }: DecidingAll): readonly GivenAnswer[] {
  return snapshots.all('answer').map(({ state }) => state as GivenAnswer);
}

/** A command that looks at the whole programme and at what lives apart from it. */
async function decideOn(
  call: Call<unknown>,
  dependencies: Dependencies,
  apart: Pick<Command<never>, 'also' | 'answers'>,
  decide: (deciding: DecidingAll) => Outcome<readonly Happening[], ApiRefusal>,
): Promise<Outcome<Answer, ApiRefusal>> {
  const id = call.params['p'] ?? '';
  const executed = await execute<ApiRefusal>(dependencies, {
    programme: id,
    actor: actorOf(call),
    read: 'all',
    ...apart,
    ...(call.commandKey && { commandKey: call.commandKey }),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, id);
      if (hasEnded(deciding.programme)) return refused({ code: 'programmeEnded' });
      const decided = decide({ ...deciding, view: viewIn(deciding.snapshots) });
      return decided.ok ? accepted(changesIn(deciding, decided.value)) : decided;
    },
  });
  return commandAnswer(dependencies, id, executed);
}

/** What several people are asked, and what the programme answers once. */
export const assessments = {
  answerAssessment: handler(answer),
  closeAssessment: handler(close),
  recordResults: handler(record),
  setTargets: handler(aim),
  answerQuestion: handler(answerQuestion),
} satisfies Readonly<Record<string, Handler>>;
