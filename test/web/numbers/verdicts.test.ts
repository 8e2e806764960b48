import { describe, expect, it } from 'vitest';
import { verdictsOn } from '#lib/numbers/verdicts.ts';

const sent = [{ key: 'nps|all@2027-03' }, { key: 'churn|all@2027-03' }];

const words = ({ code, oldest }: { readonly code: string; readonly oldest?: unknown }) =>
  `${code} ${String(oldest)}`;

describe('the verdicts on what was sent', () => {
  it('part what was saved from what was refused, by the place in the request', () => {
    const { saved, refused } = verdictsOn(
      sent,
      {
        verdicts: [
          { ok: true, row: 1, code: 'written' },
          { ok: false, row: 0, code: 'tooOld', facts: { oldest: '2027-01' } },
        ],
      },
      words,
    );

    expect(saved).toEqual(['churn|all@2027-03']);
    expect(refused).toEqual(new Map([['nps|all@2027-03', 'tooOld 2027-01']]));
  });

  it('pass over a row that was never sent', () => {
    expect(verdictsOn(sent, { verdicts: [{ ok: true, row: 2, code: 'written' }] }, words)).toEqual({
      saved: [],
      refused: new Map(),
    });
  });
});
