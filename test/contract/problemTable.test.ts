import { describe, expect, it } from 'vitest';
import { problemOf } from '#contract/problem.ts';
import { problemTable } from '#contract/problemTable.ts';

describe('the table of problems', () => {
  it.each(Object.entries(problemTable))('%s has a status and a title', (_code, spec) => {
    expect(spec.status).toBeGreaterThanOrEqual(400);
    expect(spec.title).toMatch(/^[A-Z][^.]*$/);
  });

  it('ends every fixed sentence with a full stop', () => {
    const sentences = Object.values(problemTable).flatMap(({ detail }) =>
      typeof detail === 'string' ? [detail] : [],
    );

    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  });

  it('puts the facts into the sentence and beside it', () => {
    expect(problemOf({ code: 'criteriaMissing', criteria: ['g1.a', 'g1.b'] }, 'r1')).toEqual({
      type: 'about:blank',
      status: 422,
      code: 'criteriaMissing',
      title: 'Criteria not met',
      detail: '2 criteria stand in the way: g1.a, g1.b. Meet them, or give a reason where that is allowed.',
      criteria: ['g1.a', 'g1.b'],
      requestId: 'r1',
    });
    expect(problemOf({ code: 'voterBarred', reason: 'submitter' }, 'r').detail).toBe(
      'You made this request, so others decide on it.',
    );
    expect(problemOf({ code: 'busy', retryAfterSeconds: 1 }, 'r')).toMatchObject({
      status: 503,
      retryAfterSeconds: 1,
    });
    expect(problemOf({ code: 'tooLarge', mostBytes: 5_500_000 }, 'r').detail).toBe(
      'Send at most 5.5 MB in one request.',
    );
  });
});
