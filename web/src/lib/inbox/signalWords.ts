import type { GateKey } from '#domain/gate/gateKey.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Signal } from '#domain/programme/signal.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { naming } from '#lib/i18n/text/naming.ts';
import { inbox } from '#lib/i18n/text/inbox.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { status } from '#lib/i18n/text/status.ts';
import { paths } from '#lib/paths.ts';
import { show } from '#lib/present/show.svelte.ts';

/** A signal in words: what to do, why, and where. The date stands beside it. */
export type SignalWords = {
  readonly text: string;
  readonly why: string;
  readonly action: string;
  readonly href: string;
};

/**
 * Puts a signal into the language on screen. Criteria have their names once the method has been read.
 *
 * @param mine false where the signal is somebody else's: no "yours is awaited"
 */
export function signalWords(
  view: ProgrammeView,
  pack: Pack | undefined,
  signal: Signal,
  mine = true,
): SignalWords {
  const { reason } = signal;
  const why = reason.code === 'voteAwaited' && !mine ? `${givenOf(reason)}.` : whyOf(view, pack, signal);
  return {
    text: sentenceOf(view, signal),
    why,
    action: inbox.action[signal.verb](),
    href: hrefOf(view, signal),
  };
}

function sentenceOf(view: ProgrammeView, { verb, subject, reason }: Signal): string {
  const words = inbox.sentence;
  switch (verb) {
    case 'vote':
    case 'decide':
    case 'submit':
      return words[verb](gateName(subject.id));
    case 'mendCriterion':
      return words.mendCriterion(
        gateName(subject.id),
        reason.code === 'criteriaUnmet' ? reason.criteria.length : 0,
      );
    case 'clearCondition': {
      const id = reason.code === 'conditionOpen' ? reason.condition : '';
      const found = gateOf(view, subject.id)?.conditions.find((one) => one.id === id);
      return words.clearCondition(found?.text ?? '');
    }
    case 'enter':
      return reason.code === 'measurementsDue'
        ? words.enter(reason.count, show.period(reason.period, false))
        : '';
    case 'confirm':
    case 'report':
      return words[verb](view.milestones.find(({ id }) => id === subject.id)?.name ?? '');
    case 'startStage': {
      const key = stageKeys.find((one) => one === subject.id);
      return words.startStage(key === undefined ? '' : status.stageName[key]());
    }
    case 'fillSeat':
      return words.fillSeat(seatName(view, subject.id));
  }
}

function whyOf(view: ProgrammeView, pack: Pack | undefined, { subject, reason }: Signal): string {
  const words = inbox.why;
  switch (reason.code) {
    case 'voteAwaited':
      return words.voteAwaited(givenOf(reason));
    case 'votesMissing':
      return reason.seats.length === 0
        ? words.nobodyLeft(givenOf(reason))
        : words.votesMissing(givenOf(reason), naming.and(reason.seats.map((seat) => seatName(view, seat))));
    case 'criteriaUnmet': {
      const names = reason.criteria.map(
        (id) => pack?.criteria.find((one) => one.id === id)?.text[locale.current] ?? id,
      );
      return words.criteriaUnmet(naming.and(names));
    }
    case 'conditionOpen':
      return words.conditionOpen(gateName(subject.id));
    case 'gateSentBack':
    case 'gatePauseOver':
      return words[reason.code](show.date(reason.on));
    case 'measurementsDue':
      return words.measurementsDue(shortList(reason.kpis.map((id) => kpiName(view, id))));
    case 'gateNear':
    case 'reportAwaitsConfirmation':
    case 'milestoneNear':
    case 'milestoneLate':
    case 'plannedStartReached':
    case 'seatVacant':
      return words[reason.code]();
  }
}

function givenOf({ given, needed, asks }: Extract<Signal['reason'], { readonly needed: number }>): string {
  return naming.given(given, needed, asks);
}

function hrefOf(view: ProgrammeView, { verb, subject, reason }: Signal): string {
  const p = view.programme.id;
  if (verb === 'enter') {
    return reason.code === 'measurementsDue'
      ? `${paths.numbers(p)}?period=${encodeURIComponent(reason.period)}`
      : paths.numbers(p);
  }
  if (subject.kind === 'gate') return paths.gate(p, subject.id);
  if (subject.kind === 'stage') return paths.stage(p, subject.id);
  if (subject.kind === 'milestone') {
    const milestone = view.milestones.find(({ id }) => id === subject.id);
    return milestone === undefined ? paths.roadmap(p) : `${paths.stage(p, milestone.stage)}#${subject.id}`;
  }
  return paths.people(p);
}

function shortList(names: readonly string[]): string {
  return names.length <= 3
    ? naming.and(names)
    : inbox.andMore(names.slice(0, 2).join(', '), names.length - 2);
}

function gateOf(view: ProgrammeView, id: string) {
  const key = gateKeys.find((one) => one === id);
  return key === undefined ? undefined : view.gates[key];
}

function gateName(id: string): string {
  return status.gateName[id as GateKey]();
}

function seatName(view: ProgrammeView, id: string): string {
  return view.seats.find((seat) => seat.id === id)?.name ?? naming.formerSeat();
}

function kpiName(view: ProgrammeView, id: string): string {
  return view.kpis.find((kpi) => kpi.id === id)?.definition.name ?? '';
}
