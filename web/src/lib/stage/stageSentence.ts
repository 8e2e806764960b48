import { daysBetween } from '#domain/calendar/plainDate.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { gateOfStage } from '#domain/gate/gateKey.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { show } from '#lib/present/show.svelte.ts';
import { stage as words } from '#lib/i18n/text/stage.ts';
import { status } from '#lib/i18n/text/status.ts';

/** Where an area stands, in one sentence. */
export function stageSentence(view: ProgrammeView, key: StageKey, today: PlainDate): string {
  const stage = view.stages[key];
  const gate = gateOfStage[key];
  const day = (at: string | undefined): string =>
    at === undefined ? '' : show.date(dateIn(view.programme.charter.timeZone, at));
  switch (stage.state) {
    case 'notStarted': {
      const late = daysBetween(stage.start.approved, today);
      const planned = show.date(stage.start.approved);
      return late > 0 ? words.state.notStartedLate(planned, late) : words.state.notStarted(planned);
    }
    case 'active':
      return words.state.active(
        day(stage.startedAt),
        status.gateName[gate](),
        show.date(view.gates[gate].due.approved),
      );
    case 'inReview':
      return words.state.inReview(status.gateName[gate]());
    case 'paused':
      return stage.pausedUntil === undefined
        ? words.state.pausedOpen()
        : words.state.paused(show.date(stage.pausedUntil));
    case 'sustaining':
      return words.state.sustaining(day(stage.passedAt));
  }
}
