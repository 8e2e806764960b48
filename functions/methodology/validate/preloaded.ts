import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { FieldType, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { repeatedAt, type PackPath, type PackProblem } from './packProblem.ts';

/** Entries that every programme begins with have values that their fields can take. */
export function preloadedProblems(
  { fields, preloaded }: RegisterTemplate,
  say: (path: PackPath, problem: string) => PackProblem,
): readonly PackProblem[] {
  const twice = repeatedAt(preloaded.map(({ key }) => key)).map((place) =>
    say(['preloaded', place, 'key'], `begins with ${preloaded[place]?.key ?? ''} twice`),
  );
  const wrong = preloaded.flatMap(({ values }, place) =>
    Object.entries(values).flatMap(([key, value]) => {
      const field = fields.find((one) => one.key === key);
      const at = ['preloaded', place, 'values', key];
      if (field === undefined) return [say(at, `begins with a value for ${key}, which is no field`)];
      const isOffered =
        field.type !== 'choice' || (field.options ?? []).some((option) => option.key === value);
      return fits[field.type](value) && isOffered
        ? []
        : [say(at, `begins with a value that ${key} cannot take`)];
    }),
  );
  return [...twice, ...wrong];
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';

const fits: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => isText(value) || typeof value === 'object',
  number: isNumber,
  money: isNumber,
  percent: isNumber,
  date: (value) => typeof value === 'string' && isPlainDate(value),
  choice: isText,
  link: isText,
  score: isNumber,
  yesNo: (value) => typeof value === 'boolean',
  url: isText,
};
