import { describe, expect, it } from 'vitest';
import { decideOpenAnswer, type OpenAnswer } from '#domain/question/decideQuestion.ts';
import { evolveQuestion } from '#domain/question/evolveQuestion.ts';
import type { Question } from '#domain/question/question.ts';

const must = { key: 'q38a', mayBeUnused: false };
const may = { key: 'q40e', mayBeUnused: true };
const isInitiative = (id: string) => id === 'initiatives-0001';
const answering = (answer: Partial<OpenAnswer>): OpenAnswer => ({ text: '', plan: [], ...answer });

function folded(template: typeof must, answers: readonly OpenAnswer[]): Question | null {
  let state: Question | null = null;
  for (const answer of answers) {
    const decided = decideOpenAnswer(template, answer, isInitiative);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const event of decided.value.flatMap(({ events }) => events)) {
      state = evolveQuestion(state, event, { at: '2027-04-15T09:00:00.000Z', person: 'mona' });
    }
  }
  return state;
}

describe('an open question', () => {
  it('has one answer, with its proof, what follows, and how often it was answered', () => {
    const first = answering({ text: 'Households', plan: ['initiatives-0001', 'initiatives-0001'] });
    const second = answering({ text: 'Households and shops', evidence: 'Orders of 2026' });

    expect(folded(must, [first])).toMatchObject({ plan: ['initiatives-0001'], versions: 1 });
    expect(folded(must, [first, second])).toEqual({
      answer: {
        text: 'Households and shops',
        evidence: 'Orders of 2026',
        person: 'mona',
        at: '2027-04-15T09:00:00.000Z',
      },
      plan: [],
      versions: 2,
      edits: { mona: '2027-04-15T09:00:00.000Z' },
    });
  });

  it('may be set aside with a reason, where the method allows it, and taken up again', () => {
    const unused = answering({ unusedBecause: 'We sell to companies.' });
    expect(folded(may, [unused])).toMatchObject({ unusedBecause: 'We sell to companies.', versions: 1 });
    expect(folded(may, [unused, answering({ text: 'Points for advice' })])).not.toHaveProperty(
      'unusedBecause',
    );
  });

  it.each([
    [must, answering({ unusedBecause: 'No time.' }), 'mustBeAnswered'],
    [may, answering({}), 'answerOrReason'],
    [may, answering({ text: 'Yes', unusedBecause: 'No' }), 'answerOrReason'],
    [must, answering({ text: 'Yes', plan: ['initiatives-0002'] }), 'initiativeUnknown'],
  ] as const)('%o is refused %o: %s', (template, answer, code) => {
    expect(decideOpenAnswer(template, answer, isInitiative)).toMatchObject({ ok: false, refusal: { code } });
  });
});
