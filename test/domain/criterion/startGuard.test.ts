import { describe, expect, it } from 'vitest';
import { currentPack } from '#methodology/packs.ts';
import { canStartStage } from '#domain/criterion/startGuard.ts';
import { aProgramme, aStage, theKpi, theProgramme, today } from './sample.ts';

describe('the start decision of a stage', () => {
  it('goes through in a running programme with metrics ready', () => {
    expect(canStartStage(aProgramme(), 'customerInteraction', today, currentPack)).toEqual({
      ok: true,
      value: 'customerInteraction',
    });
  });

  it.each(['draft', 'paused', 'closed', 'stopped'] as const)(
    'is refused while the programme is %s',
    (state) => {
      const view = aProgramme({ programme: theProgramme({ state }) });

      expect(canStartStage(view, 'businessFocus', today, currentPack)).toEqual({
        ok: false,
        refusal: { code: 'programmeNotRunning', state },
      });
    },
  );

  it('is refused for a stage that has started', () => {
    const stages = { ...aProgramme().stages, businessFocus: aStage('businessFocus', { state: 'active' }) };

    expect(canStartStage(aProgramme({ stages }), 'businessFocus', today, currentPack)).toMatchObject({
      refusal: { code: 'stageStarted', state: 'active' },
    });
  });

  it('says that a stage has no KPI at all, context ones not counting', () => {
    const view = aProgramme({ kpis: [theKpi('k', { context: true })] });

    expect(canStartStage(view, 'businessFocus', today, currentPack)).toEqual({
      ok: false,
      refusal: { code: 'metricsNotReady', stage: 'businessFocus', lacking: ['kpi'] },
    });
  });

  it('names what the most complete KPI lacks', () => {
    const kpis = [
      theKpi('bare', { baselines: {}, trajectories: {} }),
      theKpi('nearly', { trajectories: {} }),
    ];

    expect(canStartStage(aProgramme({ kpis }), 'businessFocus', today, currentPack)).toMatchObject({
      refusal: { kpi: 'nearly', lacking: ['target'] },
    });
  });
});
