import { problems } from '#lib/i18n/text/problems.ts';
import { Problem } from './problem.ts';

export type Severity = 'info' | 'warning' | 'error';
export type Presentation = {
  readonly severity: Severity;
  readonly sentence: string;
  readonly reference: string | undefined;
};

type Entry = { readonly severity: Severity; readonly sentence: () => string };

const byCode: Readonly<Record<string, Entry>> = {
  offline: { severity: 'warning', sentence: () => problems.offline() },
  signedOut: { severity: 'warning', sentence: () => problems.signedOut() },
  notSignedIn: { severity: 'warning', sentence: () => problems.signedOut() },
  stepUpRequired: { severity: 'warning', sentence: () => problems.signInAgain() },
  notAllowed: { severity: 'warning', sentence: () => problems.notAllowed() },
  notFound: { severity: 'warning', sentence: () => problems.notFound() },
  versionChanged: { severity: 'warning', sentence: () => problems.versionChanged() },
  busy: { severity: 'warning', sentence: () => problems.busy() },
  invalid: { severity: 'error', sentence: () => problems.invalid() },
  tooLarge: { severity: 'error', sentence: () => problems.tooLarge() },
  keyReused: { severity: 'error', sentence: () => problems.keyReused() },
};

const byStatus: Readonly<Record<number, keyof typeof byCode>> = {
  0: 'offline',
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  412: 'versionChanged',
  413: 'tooLarge',
  503: 'busy',
};

/**
 * The only place that decides the severity and the words of a failure: a known code has its own sentence, then the
 * server's own detail, then a sentence for the kind of answer, and at last the title with its reference.
 */
export function present(failure: unknown): Presentation {
  if (!(failure instanceof Problem))
    return { severity: 'error', sentence: problems.fault(), reference: undefined };
  const known = byCode[failure.code];
  if (known) return { severity: known.severity, sentence: known.sentence(), reference: undefined };
  if (failure.status >= 500 && failure.status !== 503)
    return { severity: 'error', sentence: problems.fault(), reference: failure.requestId };
  if (failure.detail) return { severity: 'warning', sentence: failure.detail, reference: failure.requestId };
  const similar = byCode[byStatus[failure.status] ?? ''];
  if (similar)
    return { severity: similar.severity, sentence: similar.sentence(), reference: failure.requestId };
  return {
    severity: 'error',
    sentence: problems.unknown(failure.title, failure.requestId ?? failure.code),
    reference: undefined,
  };
}
