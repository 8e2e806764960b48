import { numbers } from '#lib/i18n/text/numbers.ts';

type Refused = { readonly code: string; readonly [fact: string]: unknown };

/** Why a value cannot be taken, as a sentence with what was found. */
export function refusalWords({ code, ...facts }: Refused): string {
  const sentences: Readonly<Record<string, () => string>> = numbers.codes;
  const sentence = sentences[code]?.() ?? numbers.failed();
  const { of, text, readings } = facts;
  if (code === 'duplicate' && typeof of === 'number') return `${sentence} ${numbers.duplicateOf(of)}`;
  if (code === 'ambiguousNumber' && Array.isArray(readings))
    return `${numbers.textWas(sentence, String(text))} ${numbers.eitherOr(String(readings[0]), String(readings[1]))}`;
  const found = [text, facts['kpi'], facts['segment'], facts['period']].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const names = [
    'textNotANumber',
    'unknownState',
    'unknownKpi',
    'unknownSegment',
    'badPeriod',
    'future',
    'tooOld',
    'tooLate',
  ];
  return found !== undefined && names.includes(code) ? numbers.textWas(sentence, found) : sentence;
}
