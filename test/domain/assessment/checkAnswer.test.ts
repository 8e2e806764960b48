import { describe, expect, it } from 'vitest';
import { answerFlaw, resultFlaw, targetFlaw, type AnswerFault } from '#domain/assessment/checkAnswer.ts';
import type { AskForm } from '#domain/methodology/askTemplate.ts';

const options = ['a', 'b', 'c'];
type Case = readonly [AskForm, Readonly<Record<string, number>>, AnswerFault | null];

describe("one person's answer", () => {
  it.each([
    ['allocate100', { a: 50, b: 30, c: 20 }, null],
    ['allocate100', { a: 100 }, null],
    ['allocate100', { a: 50, b: 30, c: 19 }, 'notHundred'],
    ['allocate100', { a: 50.5, b: 49.5 }, 'notWhole'],
    ['allocate100', { a: 120, b: -20 }, 'outOfScale'],
    ['allocate100', { a: 50, z: 50 }, 'unknownOption'],
    ['ranking', { a: 2, b: 3, c: 1 }, null],
    ['ranking', { a: 1, b: 1, c: 2 }, 'notARanking'],
    ['ranking', { a: 1, b: 2 }, 'missing'],
    ['ranking', { a: 1, b: 2, c: 4 }, 'notARanking'],
    ['pulse', { a: 1, b: 5, c: 3 }, null],
    ['pulse', { a: 0, b: 5, c: 3 }, 'outOfScale'],
    ['statements', { a: 1, b: 6, c: 3 }, 'outOfScale'],
    ['statements', { a: 1, b: 5 }, 'missing'],
    ['scoredGrid', { a: 0, b: 5, c: 3 }, null],
    ['scoredGrid', { a: 0, b: 6, c: 3 }, 'outOfScale'],
    ['choice', { b: 1 }, null],
    ['choice', { a: 1, b: 1 }, 'notOne'],
    ['choice', {}, 'notOne'],
    ['ballot', { a: 1, c: 1 }, null],
    ['ballot', {}, null],
    ['ballot', { a: 2 }, 'outOfScale'],
    ['ladder', { a: 1, b: 1 }, null],
    ['ladder', { b: 1 }, null],
    ['ladder', { a: 0, b: 1 }, 'notCumulative'],
  ] satisfies readonly Case[])('of the form %s, %o: %s', (form, answer, fault) => {
    expect(answerFlaw(form, options, { answer })?.fault ?? null).toBe(fault);
  });

  it('that objects says why', () => {
    const words = ['acknowledge', 'object'];
    const objecting = { answer: { object: 1 } };

    expect(answerFlaw('choice', words, objecting)).toEqual({ fault: 'commentMissing', option: 'object' });
    expect(answerFlaw('choice', words, { ...objecting, comment: ' ' })?.fault).toBe('commentMissing');
    expect(answerFlaw('choice', words, { ...objecting, comment: 'No budget.' })).toBeNull();
    expect(answerFlaw('choice', words, { answer: { acknowledge: 1 } })).toBeNull();
  });
});

describe('a result from elsewhere', () => {
  it.each([
    ['allocate100', { a: 33.3, b: 33.3, c: 33.3 }, null],
    ['allocate100', { a: 33, b: 33, c: 33 }, 'notHundred'],
    ['pulse', { a: 3.4 }, null],
    ['pulse', { a: 0.9 }, 'outOfScale'],
    ['scoredGrid', { a: 0 }, null],
    ['ballot', { a: 100 }, null],
    ['ballot', { a: 101 }, 'outOfScale'],
    ['ranking', { a: 1.5, b: 3 }, null],
    ['ranking', { a: 3.5 }, 'outOfScale'],
    ['pulse', {}, 'missing'],
    ['pulse', { z: 3 }, 'unknownOption'],
  ] satisfies readonly Case[])('of the form %s, %o: %s', (form, values, fault) => {
    expect(resultFlaw(form, options, values)?.fault ?? null).toBe(fault);
  });

  it('may be rounded, a target not', () => {
    const values = { a: 33.3, b: 33.3, c: 33.3 };
    expect(targetFlaw('allocate100', options, values)?.fault).toBe('notHundred');
    expect(targetFlaw('allocate100', options, { a: 20, c: 80 })).toBeNull();
  });
});
