import { describe, expect, it } from 'vitest';
import { dueAtOf, keptSummaryOf, summaryOf } from '#domain/programme/summary.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { aWorld } from '#test/support/world.ts';

const draft = aWorld().view();
const started = { state: 'running', startedAt: '2027-01-04T08:00:00.000Z' } as const;
const running = (changes: Partial<ProgrammeView['programme']> = {}): ProgrammeView => ({
  ...draft,
  programme: { ...draft.programme, ...started, ...changes },
});
const paused = (pausedUntil: string): ProgrammeView['stages'] => ({
  ...draft.stages,
  technology: { ...draft.stages.technology, state: 'paused', pausedUntil },
});

describe('a programme in one row', () => {
  it('says how it stands and what is next', () => {
    expect(summaryOf(running(), '2027-03-15', [])).toMatchObject({
      id: 'p1',
      name: 'Harbour',
      state: 'running',
      endOn: '2029-12-31',
      month: 3,
      // Gate 0 was due on 2027-01-01 and is undecided here; it is first
      nextGate: { gate: 'gate0', by: '2027-01-01' },
      demo: false,
    });
  });

  it('has no next gate when it has ended', () => {
    expect(summaryOf(running({ state: 'closed' }), '2027-03-15', [])).not.toHaveProperty('nextGate');
  });

  it('takes a broken guard into its health', () => {
    expect(summaryOf(running(), '2027-01-01', [{ id: 'g', health: 'offTrack' }]).health).toBe('offTrack');
  });
});

describe('when the clock looks at it next', () => {
  it.each([
    ['never, in a draft', draft, null],
    // January closes 10 days after its end, on 11 February, which begins at 23:00 UTC in Madrid's winter
    ['at the close of its first month', running(), '2027-02-10T23:00:00.000Z'],
    [
      'at the close of the month after the last published',
      running({ lastPublishedPeriod: '2027-03' }),
      '2027-05-10T22:00:00.000Z',
    ],
    [
      'when a pause is over, where that is sooner',
      { ...running(), stages: paused('2027-02-01') },
      '2027-01-31T23:00:00.000Z',
    ],
    ['never after its last month is published', running({ lastPublishedPeriod: '2029-12' }), null],
    [
      'at the close of the month it ended in',
      running({ state: 'stopped', endedAt: '2027-02-03T08:00:00.000Z', lastPublishedPeriod: '2027-01' }),
      '2027-03-10T23:00:00.000Z',
    ],
  ])('%s', (_when, view, expected) => {
    expect(dueAtOf(view)).toBe(expected);
  });

  it('is kept with the row', () => {
    expect(keptSummaryOf(running(), '2027-03-15', [])).toMatchObject({
      on: '2027-03-15',
      dueAt: '2027-02-10T23:00:00.000Z',
    });
  });
});

describe('decisions that wait', () => {
  it('are the requests before their approvers', () => {
    const { gates } = draft;
    const view = { ...draft, gates: { ...gates, gate0: { ...gates.gate0, state: 'inReview' as const } } };

    expect(keptSummaryOf(draft, '2027-03-15', []).decisionsWaiting).toBe(0);
    expect(keptSummaryOf(view, '2027-03-15', []).decisionsWaiting).toBe(1);
  });
});
