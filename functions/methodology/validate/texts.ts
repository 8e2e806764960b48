import { languages } from '#domain/methodology/text.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { itemsOf } from './namedItems.ts';
import { pathText, type PackPath, type PackProblem } from './packProblem.ts';

/** Texts that say nothing in one of the languages, wherever they stand. */
export function textProblems(pack: Pack): readonly PackProblem[] {
  const names = new Map(itemsOf(pack).map(({ path, name }) => [pathText(path), name]));
  return blankTexts(pack, []).map(({ path, language }) => {
    const item = names.get(pathText(path.slice(0, 2)));
    const within = item === undefined ? path : path.slice(2);
    const problem = `${pathText(within)} is missing in ${language}`;
    return { path: [...path, language], item: item ?? 'pack', problem };
  });
}

type Blank = { readonly path: PackPath; readonly language: string };

function blankTexts(value: unknown, path: PackPath): readonly Blank[] {
  if (Array.isArray(value)) return value.flatMap((one, place) => blankTexts(one, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if (languages.some((language) => typeof fields[language] === 'string')) {
    return languages.filter((language) => isBlank(fields[language])).map((language) => ({ path, language }));
  }
  return Object.entries(fields).flatMap(([key, one]) => blankTexts(one, [...path, key]));
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
