import { decide } from '#lib/i18n/text/decide.ts';
import { present } from '#lib/problem/presentation.ts';
import { Problem } from '#lib/problem/problem.ts';

/** The sentence for a refused decision, in the language on screen; anything else as the portal says it everywhere. */
export function refusalSentence(failure: unknown): string {
  const own = failure instanceof Problem ? codeSentence(failure.code) : undefined;
  return own ?? present(failure).sentence;
}

/** The sentence for a refusal's code that was found out before sending, if deciding knows it. */
export function codeSentence(code: string): string | undefined {
  const sentences: Readonly<Record<string, () => string>> = decide.refusals;
  return sentences[code]?.();
}
