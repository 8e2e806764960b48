import type { Answer, OptionValues } from '#domain/assessment/answer.ts';
import type { Assessment } from '#domain/assessment/assessment.ts';
import type { Asking } from '#domain/assessment/decideAssessment.ts';
import { evolveAnswer } from '#domain/assessment/evolveAnswer.ts';
import { emptyAssessment, evolveAssessment } from '#domain/assessment/evolveAssessment.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';

/** Points over three things, asked of leaders every quarter; four of five answers show the result. */
export function anAssessment(changes: Partial<AssessmentTemplate> = {}): AssessmentTemplate {
  return {
    key: 'focus',
    elements: [14],
    level: 'core',
    stage: 'businessFocus',
    gate: 'gate1',
    audience: ['leader'],
    answeredBy: 'leader',
    name: { en: 'Focus', es: 'Enfoque' },
    question: { en: 'Where is our focus?', es: '¿Dónde está nuestro enfoque?' },
    form: 'allocate100',
    respondents: 'leaders',
    cadence: 'quarter',
    options: ['products', 'sales', 'customers'].map((key) => ({ key, name: { en: key, es: key } })),
    quorumRatio: 0.8,
    hasTarget: true,
    done: 'assessments.focus.answered',
    ...changes,
  };
}

export const options = ['products', 'sales', 'customers'];
export const people = ['ada', 'ben', 'cleo', 'dan', 'eve'];

export function theAsking(changes: Partial<Asking> = {}): Asking {
  return {
    template: anAssessment(),
    options,
    assessment: emptyAssessment,
    asked: people,
    timeZone: 'Europe/Madrid',
    today: '2027-04-15',
    ...changes,
  };
}

/** What a person answered, as it is kept. */
export function kept(person: string, answer: OptionValues, period = '2027-Q2'): Answer {
  return {
    assessment: 'focus',
    period,
    person,
    given: JSON.stringify({ answer }),
    at: '2027-04-15T09:00:00.000Z',
  };
}

/** An assessment in which these have answered for the second quarter. */
export function answeredBy(...answered: readonly string[]): Assessment {
  const openedAt = '2027-04-12T09:00:00.000Z';
  return { ...emptyAssessment, rounds: { '2027-Q2': { openedAt, answered } } };
}

/** The assessment and the answer after what happened. */
export function after(happenings: readonly Happening[], person: string, before: Assessment) {
  const recorded = { at: '2027-04-15T09:00:00.000Z', person };
  let assessment: Assessment | null = before;
  let answer: Answer | null = null;
  for (const { kind, events } of happenings) {
    for (const event of events) {
      if (kind === 'assessment') assessment = evolveAssessment(assessment, event, recorded);
      else answer = evolveAnswer(answer, event, recorded);
    }
  }
  return { assessment: assessment ?? before, answer };
}
