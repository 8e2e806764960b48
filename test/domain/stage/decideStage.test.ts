import { describe, expect, it } from 'vitest';
import { decideResume, decideStagePlan, decideStart } from '#domain/stage/decideStage.ts';
import type { StageState } from '#domain/stage/stageKey.ts';
import { stageStates } from '#domain/stage/stageKey.ts';
import { evolveStage } from '#domain/stage/evolveStage.ts';
import type { ProgrammeState } from '#domain/programme/programme.ts';
import { aWorld, type World } from '#test/support/world.ts';

const ready = { reason: 'Metrics stand.', lacking: [], metricsReady: true };

function stageIn(world: World, state: StageState) {
  return { ...world.view().stages.businessFocus, state };
}

function programmeIn(world: World, state: ProgrammeState) {
  return { ...world.view().programme, state };
}

describe('the start decision of a stage', () => {
  it.each(stageStates.map((state) => [state, state === 'notStarted']))(
    'in state %s is open: %s',
    (state, open) => {
      const world = aWorld();
      const stage = stageIn(world, state);

      expect(decideStart('businessFocus', stage, programmeIn(world, 'running'), ready).ok).toBe(open);
    },
  );

  it('is refused before Gate 0, without metrics, and without a reason', () => {
    const world = aWorld();
    const stage = stageIn(world, 'notStarted');
    const running = programmeIn(world, 'running');

    expect(decideStart('businessFocus', stage, programmeIn(world, 'draft'), ready)).toMatchObject({
      refusal: { code: 'programmeNotRunning', state: 'draft' },
    });
    expect(
      decideStart('businessFocus', stage, running, { ...ready, metricsReady: false, lacking: ['k1'] }),
    ).toMatchObject({ refusal: { code: 'metricsNotReady', stage: 'businessFocus', lacking: ['k1'] } });
    expect(decideStart('businessFocus', stage, running, { ...ready, reason: '  ' })).toMatchObject({
      refusal: { code: 'reasonMissing' },
    });
  });
});

describe('taking a stage up again', () => {
  it.each(stageStates.map((state) => [state, state === 'paused']))(
    'in state %s is open: %s',
    (state, open) => {
      const world = aWorld();
      const stage = stageIn(world, state);

      expect(decideResume('businessFocus', stage, programmeIn(world, 'running'), 'Budget is back').ok).toBe(
        open,
      );
    },
  );

  it('forgets the date it was paused until', () => {
    const world = aWorld();
    const paused = { ...stageIn(world, 'paused'), pausedUntil: '2027-05-01' };

    const after = evolveStage(
      paused,
      { type: 'stageResumed', data: {} },
      { at: '2027-04-01T00:00:00.000Z', person: 'm' },
    );

    expect(after).toMatchObject({ state: 'active' });
    expect(after).not.toHaveProperty('pausedUntil');
  });
});

describe('planning a stage', () => {
  const move = { which: 'end', reading: 'forecast', to: '2028-03-01', reason: '' } as const;

  it('moves all readings in a draft, without a reason, and never minds overlap', () => {
    const world = aWorld();

    world.happen(
      decideStagePlan('businessFocus', world.view().stages.businessFocus, world.view().programme, [move]),
    );

    expect(world.view().stages.businessFocus.end).toEqual({
      firstApproved: '2028-03-01',
      approved: '2028-03-01',
      forecast: '2028-03-01',
    });
    expect(world.view().stages.businessFocus.moves).toEqual([]);
  });

  it('asks for a reason once the programme runs, and keeps what was first approved', () => {
    const world = aWorld();
    const stage = world.view().stages.businessFocus;
    const running = programmeIn(world, 'running');

    const silent = decideStagePlan('businessFocus', stage, running, [move]);
    world.happen(decideStagePlan('businessFocus', stage, running, [{ ...move, reason: 'Hiring is slow' }]));

    expect(silent).toMatchObject({ refusal: { code: 'reasonMissing' } });
    expect(world.view().stages.businessFocus.end).toEqual({
      firstApproved: '2027-12-01',
      approved: '2027-12-01',
      forecast: '2028-03-01',
    });
    expect(world.view().stages.businessFocus.moves).toMatchObject([{ from: '2027-12-01', to: '2028-03-01' }]);
  });

  it('refuses an end before the start', () => {
    const world = aWorld();
    const { stages, programme } = world.view();

    expect(
      decideStagePlan('businessFocus', stages.businessFocus, programme, [{ ...move, to: '2026-12-31' }]),
    ).toMatchObject({ refusal: { code: 'endBeforeStart', startOn: '2027-01-01', endOn: '2026-12-31' } });
  });
});
