import type { Signal } from '#domain/programme/signal.ts';

/** A key that two signals share only when they ask for the same thing. */
export function signalKey({ verb, subject, reason }: Signal): string {
  const part =
    reason.code === 'conditionOpen'
      ? reason.condition
      : reason.code === 'measurementsDue'
        ? reason.period
        : '';
  return `${verb} ${subject.kind} ${subject.id} ${part}`;
}
