import type { Signal } from '#domain/programme/signal.ts';

/** A key that two signals share only when they ask for the same thing. */
export function signalKey({ verb, subject, reason }: Signal): string {
  return `${verb} ${subject.kind} ${subject.id} ${partOf(reason)}`;
}

function partOf(reason: Signal['reason']): string {
  if (reason.code === 'conditionOpen') return reason.condition;
  return reason.code === 'measurementsDue' ? reason.period : '';
}
