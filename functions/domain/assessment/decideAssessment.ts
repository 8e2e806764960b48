import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PlainDate } from '#domain/time.ts';
import { answerId, givenIn, oncePeriod, type Answer, type GivenAnswer, type OptionValues } from './answer.ts';
import { openPeriods } from './askPeriod.ts';
import type { Assessment } from './assessment.ts';
import { answerFlaw, type AnswerFlaw } from './checkAnswer.ts';
import { resultOf } from './resultOf.ts';
import { quorumOf } from './whoIsAsked.ts';

export type AnswerRefusal =
  | { readonly code: 'answersElsewhere' }
  | { readonly code: 'notAsked' }
  | { readonly code: 'notAskedFor'; readonly period: string; readonly open: readonly string[] }
  | { readonly code: 'alreadyRevealed'; readonly period: string }
  | ({ readonly code: 'answerFlawed' } & AnswerFlaw)
  | { readonly code: 'closingNotYours' }
  | { readonly code: 'tooFewAnswers'; readonly answers: number; readonly needed: number }
  | { readonly code: 'closableFrom'; readonly on: PlainDate }
  | { readonly code: 'reasonMissing' };

/** One asking: what the method asks, what there is to choose from, how it stands, and who is asked on this day. */
export type Asking = {
  readonly template: AssessmentTemplate;
  readonly options: readonly string[];
  readonly assessment: Assessment;
  readonly asked: readonly string[];
  readonly timeZone: string;
  readonly today: PlainDate;
};

/** Fewer would show one person's answer. */
const fewestToClose = 2;
/** A silent leader must not block the start for longer (users.md 2). */
const workingDaysToAnswer = 10;

/**
 * One person's own answer. The answer that completes the quorum of those who are asked today reveals the result in the
 * same transaction. Until then it may be given anew.
 *
 * @param others what the others answered in this period
 */
export function decideAnswer(
  asking: Asking,
  said: { readonly person: string; readonly period: string } & GivenAnswer,
  others: readonly Answer[],
): Outcome<readonly Happening[], AnswerRefusal> {
  const { template, options, assessment, asked, today } = asking;
  const { person, period, answer, comment = '' } = said;
  if (template.respondents === 'aggregated') return refused({ code: 'answersElsewhere' });
  if (!asked.includes(person)) return refused({ code: 'notAsked' });
  const open = openPeriods(template, today);
  if (!open.includes(period)) return refused({ code: 'notAskedFor', period, open });
  const round = assessment.rounds[period];
  if (round?.closedAt !== undefined) return refused({ code: 'alreadyRevealed', period });
  const flaw = answerFlaw(template.form, options, { answer, comment });
  if (flaw !== null) return refused({ code: 'answerFlawed', ...flaw });

  const given: GivenAnswer = { answer, ...(comment === '' ? {} : { comment }) };
  const itself: Happening = {
    kind: 'answer',
    id: answerId(template.key, period, person),
    events: [
      {
        type: 'answerGiven',
        data: { assessment: template.key, period, texts: { answer: JSON.stringify(given) } },
      },
    ],
  };
  const isNew = round?.answered.includes(person) !== true;
  const all = [...keptIn(others.filter((one) => one.person !== person)), { person, answer }];
  const counted = all.filter((one) => asked.includes(one.person)).length;
  const events: readonly DomainEvent[] = [
    ...(isNew ? [{ type: 'answered', data: { period } }] : []),
    ...(counted >= quorumOf(template, asked.length)
      ? [{ type: 'roundRevealed', data: { period, result: cameTo(asking, all) } }]
      : []),
  ];
  return accepted([itself, { kind: 'assessment', id: template.key, events }]);
}

/**
 * The programme manager or the sponsor ends the waiting, with a reason, on two answers or more. What is asked once, such as
 * the charter's word, waits ten working days from its first answer.
 */
export function decideClosing(
  asking: Asking,
  closing: { readonly period: string; readonly reason: string; readonly mayClose: boolean },
  answers: readonly Answer[],
): Outcome<readonly Happening[], AnswerRefusal> {
  const { template, assessment, timeZone, today } = asking;
  const { period, reason, mayClose } = closing;
  if (template.respondents === 'aggregated') return refused({ code: 'answersElsewhere' });
  if (!mayClose) return refused({ code: 'closingNotYours' });
  if (reason.trim() === '') return refused({ code: 'reasonMissing' });
  const round = assessment.rounds[period];
  if (round?.closedAt !== undefined) return refused({ code: 'alreadyRevealed', period });
  const kept = keptIn(answers);
  if (round === undefined || kept.length < fewestToClose) {
    return refused({ code: 'tooFewAnswers', answers: kept.length, needed: fewestToClose });
  }
  const from = addWorkingDays(dateIn(timeZone, round.openedAt), workingDaysToAnswer);
  if (period === oncePeriod && today < from) return refused({ code: 'closableFrom', on: from });
  const data = { period, reason, result: cameTo(asking, kept) };
  return accepted([{ kind: 'assessment', id: template.key, events: [{ type: 'roundClosed', data }] }]);
}

type Kept = { readonly person: string; readonly answer: OptionValues };

/** What was erased counts no more. */
function keptIn(answers: readonly Answer[]): readonly Kept[] {
  return answers.flatMap((one) => {
    const given = givenIn(one);
    return given === null ? [] : [{ person: one.person, answer: given.answer }];
  });
}

function cameTo({ template, options, today }: Asking, kept: readonly Kept[]) {
  const answers = kept.map(({ answer }) => answer);
  return resultOf(template.form, options, answers, today);
}
