import { weightedShare, type WeightedAnswers, type WeightedShare } from '#domain/agreement/weightedShare.ts';
import type { Assessment, AskResult } from '#domain/assessment/assessment.ts';
import { emptyAssessment } from '#domain/assessment/evolveAssessment.ts';
import { firstOption } from '#domain/assessment/firstOption.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { parametersIn } from '#domain/methodology/parameters.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Question } from '#domain/question/question.ts';
import type { Register } from '#domain/register/register.ts';
import type { PlainDate } from '#domain/time.ts';
import { wholeMonths } from './factDates.ts';
import type { AssessmentFacts, QuestionFacts, VoiceFacts } from './factFields.ts';

/** Stands for "never asked", as for a KPI that was never measured. */
const NEVER = 999;

/** Every assessment of the method as criteria see it. */
export function assessmentFacts(
  view: Pick<ProgrammeView, 'assessments'>,
  pack: Pick<Pack, 'assessments'>,
  today: PlainDate,
): { readonly [key: string]: AssessmentFacts } {
  const kept = new Map(view.assessments.map((one) => [one.id, one]));
  return Object.fromEntries(
    pack.assessments.map((template) => [template.key, factsOfOne(template, kept.get(template.key), today)]),
  );
}

function factsOfOne(
  template: AssessmentTemplate,
  { results, targets }: Assessment = emptyAssessment,
  today: PlainDate,
): AssessmentFacts {
  const [last = {}, previous = {}] = Object.keys(results)
    .toSorted((one, other) => (one < other ? 1 : -1))
    .map((period) => results[period]);
  // Before the first date, what is aimed at is the first target.
  const target = targets.findLast(({ on }) => on <= today) ?? targets[0];
  return {
    ...lastFacts(template, wholeOf(last), today),
    periods: Object.keys(results).length,
    target: target?.values ?? {},
    previous: wholeOf(previous)?.values ?? {},
    subjects: Object.keys(last).filter((subject) => subject !== 'all'),
  };
}

type LastFacts = Pick<AssessmentFacts, 'answered' | 'n' | 'on' | 'monthsOld' | 'first' | 'alpha' | 'mean'>;

function lastFacts(template: AssessmentTemplate, last: AskResult | undefined, today: PlainDate): LastFacts {
  if (last === undefined) {
    return { answered: false, n: 0, on: '', monthsOld: NEVER, first: '', alpha: 0, mean: {} };
  }
  return {
    answered: true,
    n: last.n,
    on: last.on,
    monthsOld: wholeMonths(last.on, today),
    first: firstOption(template.form, optionsIn(template, last), last),
    alpha: last.alpha ?? 0,
    mean: last.values,
  };
}

/** The method's options in its order; of the programme's own (KPIs) those that were chosen from. */
function optionsIn({ options }: AssessmentTemplate, { values }: AskResult): readonly string[] {
  return typeof options === 'string' ? Object.keys(values) : options.map(({ key }) => key);
}

/** The whole company's result; of results by subject alone, the mean of the subjects weighted by answers. */
function wholeOf(bySubject: { readonly [subject: string]: AskResult }): AskResult | undefined {
  const results = Object.values(bySubject);
  const [any] = results;
  if (bySubject['all'] !== undefined || any === undefined) return bySubject['all'];
  const n = results.reduce((sum, one) => sum + one.n, 0);
  const options = [...new Set(results.flatMap(({ values }) => Object.keys(values)))];
  const values = options.map((option) => {
    const sum = results.reduce((all, one) => all + (one.values[option] ?? 0) * one.n, 0);
    return [option, n === 0 ? 0 : sum / n] as const;
  });
  const on = results.map((one) => one.on).reduce((latest, one) => (one > latest ? one : latest));
  return { values: Object.fromEntries(values), n, on };
}

/** Every open question of the method as criteria see it. */
export function questionFacts(
  view: Pick<ProgrammeView, 'questions'>,
  pack: Pick<Pack, 'questions'>,
): { readonly [key: string]: QuestionFacts } {
  const kept = new Map<string, Question>(view.questions.map((one) => [one.id, one]));
  return Object.fromEntries(
    pack.questions.map(({ key }) => {
      const question = kept.get(key);
      const unused = question?.unusedBecause !== undefined;
      const answered = unused || question?.answer !== undefined;
      return [key, { answered, unused, planned: (question?.plan.length ?? 0) > 0 }];
    }),
  );
}

/**
 * What customers say of the experiences that matter to them, as one voice (element 50). From the register with the purpose
 * `experiences`: its tallies `ranking`, `asked` and `satisfied` by entry number. Each ranked experience weighs
 * `experiences + 1 - rank`; the score is the weighted share of satisfied answers (weightedShare.ts).
 *
 * `none` while nobody was asked; `tooFew` under the method's sample, and where the score reaches what is asked but the
 * interval does not rule out that it misses it; `yes` when the interval lies wholly at or above it; else `no`.
 */
export function voiceFacts(
  view: Pick<ProgrammeView, 'registers' | 'programme'>,
  pack: Pick<Pack, 'registers' | 'parameters'>,
): VoiceFacts {
  const template = pack.registers.find(({ purpose }) => purpose === 'experiences');
  const { voiceSample, voicePercent } = parametersIn(view.programme, pack);
  const tallies = view.registers.find(({ id }) => id === template?.key)?.tallies ?? {};
  const said = weightedShare(experiencesIn(tallies));
  if (said === null || voiceSample === undefined || voicePercent === undefined) {
    return { verdict: 'none', score: 0, low: 0, high: 0, n: 0 };
  }
  return { verdict: verdictOf(said, voiceSample, voicePercent), ...said };
}

function experiencesIn({ ranking = {}, asked = {}, satisfied = {} }: Register['tallies']): WeightedAnswers[] {
  const ranked = Object.entries(ranking).filter(([, rank]) => rank >= 1);
  return ranked.map(([number, rank]) => ({
    // A rank beyond their number still counts a little.
    weight: Math.max(1, ranked.length + 1 - rank),
    yes: satisfied[number] ?? 0,
    n: asked[number] ?? 0,
  }));
}

function verdictOf({ score, low, n }: WeightedShare, sample: number, percent: number): string {
  if (n < sample) return 'tooFew';
  if (low >= percent) return 'yes';
  return score < percent ? 'no' : 'tooFew';
}
