import { describe, expect, it } from 'vitest';
import { decideMove, moveOf, movedDate } from '#domain/calendar/moveDate.ts';
import { plannedOn } from '#domain/calendar/dated.ts';

const date = plannedOn('2027-05-01');
const move = { which: 'due', reading: 'forecast', to: '2027-06-01', reason: 'Late hires' } as const;

describe('moving a planned date', () => {
  it.each([
    ['to where it is', { ...move, to: '2027-05-01' }, false, 'dateUnchanged'],
    ['without a reason', { ...move, reason: ' ' }, false, 'reasonMissing'],
  ] as const)('%s is refused', (_, wish, draft, code) => {
    expect(decideMove(date, wish, draft)).toEqual({ ok: false, refusal: { code } });
  });

  it('names where it was, where it goes and why', () => {
    const decided = decideMove(date, move, false);

    expect(decided).toEqual({
      ok: true,
      value: { type: 'dateMoved', data: { ...move, from: '2027-05-01' } },
    });
    if (!decided.ok) return;
    expect(movedDate(date, decided.value)).toEqual({ ...date, forecast: '2027-06-01' });
    expect(moveOf(decided.value, { at: '2027-04-01T00:00:00.000Z', person: 'lead' })).toMatchObject({
      from: '2027-05-01',
      to: '2027-06-01',
      person: 'lead',
    });
  });
});
