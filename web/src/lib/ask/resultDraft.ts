import { resultFlaw } from '#domain/assessment/checkAnswer.ts';
import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';
import type { AskOption } from './askOptions.ts';
import type { Values } from './points.ts';

/** The least and the most a value of a form may be. */
export function boundsOf(form: AskForm, options: number): readonly [least: number, most: number] {
  if (form === 'ranking') return [1, options];
  if (form === 'pulse' || form === 'statements') return [1, 5];
  return form === 'scoredGrid' ? [0, 5] : [0, 100];
}

/** What is typed for each option, read as numbers: what is empty is left out, what is none is named. */
export function readValues(
  texts: Readonly<Record<string, string>>,
  options: readonly AskOption[],
  form: AskForm,
  locale: Locale,
): { readonly values: Values; readonly wrong: readonly string[]; readonly outside: readonly string[] } {
  const [least, most] = boundsOf(form, options.length);
  const values: Record<string, number> = {};
  const wrong: string[] = [];
  const outside: string[] = [];
  for (const { key } of options) {
    const parsed = parseNumber(texts[key] ?? '', locale);
    if (parsed.kind === 'notANumber') wrong.push(key);
    if (parsed.kind !== 'number') continue;
    values[key] = parsed.value;
    if (parsed.value < least || parsed.value > most) outside.push(key);
  }
  return { values, wrong, outside };
}

/** Whether values that are within their bounds still do not add up: 100 points that are not 100. */
export function sumIsWrong(form: AskForm, options: readonly AskOption[], values: Values): boolean {
  const keys = options.map(({ key }) => key);
  return resultFlaw(form, keys, values)?.fault === 'notHundred';
}
