import { describe, expect, it } from 'vitest';
import { closeNextPeriod, resumeDueStages } from '#domain/programme/closePeriod.ts';
import { aWorld } from '#test/support/world.ts';

const draft = aWorld().view();
const running = {
  ...draft,
  programme: { ...draft.programme, state: 'running', startedAt: '2027-01-04T08:00:00.000Z' } as const,
};
const closing = { at: '2027-02-11T00:05:00.000Z', guards: () => [] };

describe('closing a period', () => {
  it('publishes the month and moves the programme on', () => {
    const closed = closeNextPeriod(running, { ...closing, on: '2027-02-11' });

    expect(closed?.happenings).toMatchObject([
      {
        kind: 'publication',
        id: '2027-01',
        events: [{ type: 'periodPublished', data: { period: '2027-01' } }],
      },
      { kind: 'programme', id: 'p1', events: [{ type: 'periodClosed', data: { period: '2027-01' } }] },
    ]);
  });

  it('waits until the days for typing are over, and for the start', () => {
    expect(closeNextPeriod(running, { ...closing, on: '2027-02-10' })).toBeNull();
    expect(closeNextPeriod(draft, { ...closing, on: '2027-02-11' })).toBeNull();
  });
});

describe('a paused stage', () => {
  const until = (pausedUntil: string) => ({
    ...running,
    stages: {
      ...running.stages,
      technology: { ...running.stages.technology, state: 'paused', pausedUntil } as const,
    },
  });

  it('is taken up on its day, not before', () => {
    expect(resumeDueStages(until('2027-02-11'), '2027-02-11')).toEqual([
      { kind: 'stage', id: 'technology', events: [{ type: 'stageResumed', data: {} }] },
    ]);
    expect(resumeDueStages(until('2027-02-12'), '2027-02-11')).toEqual([]);
  });

  it('stays where it is while the programme does not run', () => {
    const view = until('2027-02-11');
    const stopped = { ...view, programme: { ...view.programme, state: 'stopped' } as const };
    expect(resumeDueStages(stopped, '2027-02-11')).toEqual([]);
  });
});
