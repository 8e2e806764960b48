import { describe, expect, it } from 'vitest';
import {
  charterRefusal,
  decideCreation,
  decideProgrammeChange,
  decideStatement,
  endOn,
} from '#domain/programme/decideProgramme.ts';
import { aPack, aWish, aWorld } from '#test/support/world.ts';

const context = {
  at: '2026-11-02T09:00:00.000Z',
  actor: { person: 'm' },
  newId: () => 'new',
  today: '2026-11-02',
};

describe('creating a programme', () => {
  it('makes five stages and seven gates, due when their stage ends', () => {
    const { gates, stages } = aWorld().view();

    expect(Object.keys(stages)).toHaveLength(5);
    expect(Object.values(gates).map((gate) => [gate.id, gate.due.approved])).toEqual([
      ['gate0', '2027-01-01'],
      ['gate1', '2027-12-01'],
      ['gate2', '2028-06-01'],
      ['gate3', '2028-12-01'],
      ['gate4', '2029-06-01'],
      ['gate5', '2029-12-01'],
      ['closing', '2030-01-01'],
    ]);
  });

  it('fits one commit of 30 aggregates with 16 seats', () => {
    const seats = Array.from(
      { length: 16 },
      (_, place) => ({ kind: 'kpiOwner', name: `Team ${place}` }) as const,
    );

    const created = decideCreation('p', aWish({ seats }), aPack, context);

    // 1 programme + 5 stages + 7 gates + 1 member + 16 seats
    expect(created.ok && created.value.length).toBe(30);
  });

  it('refuses a stage that ends before it begins', () => {
    const plan = { ...aWish().plan, technology: { startOn: '2029-02-01', endOn: '2029-01-01' } };

    expect(decideCreation('p', aWish({ plan }), aPack, context)).toMatchObject({
      refusal: { code: 'endBeforeStart' },
    });
  });
});

describe('the horizon', () => {
  it.each([
    [24, undefined, null],
    [36, undefined, null],
    [60, undefined, null],
    [61, undefined, 'horizonTooLong'],
    [23, undefined, 'horizonTooShort'],
    [23, '   ', 'horizonTooShort'],
    [18, 'A regulator set the date', null],
  ] as const)('of %s months with reason %s', (horizonMonths, horizonReason, code) => {
    const charter = horizonReason === undefined ? { horizonMonths } : { horizonMonths, horizonReason };

    expect(charterRefusal(charter)?.code ?? null).toBe(code);
  });

  it('ends 36 months after the start', () => {
    expect(endOn({ startOn: '2027-01-15', horizonMonths: 36 })).toBe('2030-01-15');
  });
});

describe('changing a programme', () => {
  it('keeps earlier and new values in the event, and takes nothing that is the same', () => {
    const { programme } = aWorld().view();

    const decided = decideProgrammeChange('p1', programme, {
      charter: { vision: 'New', name: programme.charter.name },
    });

    expect(decided).toEqual({
      ok: true,
      value: [
        {
          kind: 'programme',
          id: 'p1',
          events: [
            {
              type: 'charterChanged',
              data: { changes: { vision: 'New' }, before: { vision: programme.charter.vision } },
            },
          ],
        },
      ],
    });
    expect(decideProgrammeChange('p1', programme, { charter: { name: programme.charter.name } })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('fixes the start at Gate 0, and everything at the end', () => {
    const { programme } = aWorld().view();
    const running = { ...programme, state: 'running', startedAt: context.at } as const;

    expect(decideProgrammeChange('p1', running, { charter: { startOn: '2027-02-01' } })).toMatchObject({
      refusal: { code: 'startIsFixed' },
    });
    expect(
      decideProgrammeChange('p1', { ...running, state: 'closed' }, { charter: { vision: 'x' } }),
    ).toMatchObject({
      refusal: { code: 'programmeEnded' },
    });
  });

  it('keeps the dated statement with its author', () => {
    const world = aWorld();

    world.happen(
      decideStatement('p1', world.view().programme, { health: 'atRisk', text: 'Two hires are open.' }),
      {
        person: 'sponsor',
        at: '2027-02-01T08:00:00.000Z',
      },
    );

    expect(world.view().programme.statement).toEqual({
      health: 'atRisk',
      text: 'Two hires are open.',
      person: 'sponsor',
      at: '2027-02-01T08:00:00.000Z',
    });
  });
});
