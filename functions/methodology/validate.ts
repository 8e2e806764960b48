import type { Pack } from '#domain/methodology/pack.ts';
import { shippedPacks } from './packs.ts';
import { amountProblems } from './validate/amounts.ts';
import { elementProblems } from './validate/carriers.ts';
import { costProblems } from './validate/cost.ts';
import { expressionProblems } from './validate/expressions.ts';
import { guardProblems } from './validate/guards.ts';
import { keyProblems } from './validate/keys.ts';
import type { PackProblem } from './validate/packProblem.ts';
import { placeProblems } from './validate/places.ts';
import { referenceProblems } from './validate/references.ts';
import { textProblems } from './validate/texts.ts';
import { wordProblems } from './validate/words.ts';

/**
 * Everything that is wrong with a pack; empty when it may run. Texts in every language, places and levels, keys, whatever
 * names something else, amounts, the 77 elements, and every expression against the facts. Expressions come last: they can
 * only be read where keys and fields are sound.
 */
export function validatePack(pack: Pack): readonly PackProblem[] {
  const names = [...keyProblems(pack), ...referenceProblems(pack)];
  return [
    ...textProblems(pack),
    ...names,
    ...placeProblems(pack),
    ...wordProblems(pack),
    ...amountProblems(pack),
    ...elementProblems(pack),
    ...(names.some(isUnspeakable) ? [] : expressionProblems(pack)),
  ];
}

/**
 * What stands in the way of a pack that a company brings along: what is wrong with any pack, a guard that is missing or
 * changed, and expressions that could take too long.
 */
export function validateImport(pack: Pack): readonly PackProblem[] {
  const unsound = validatePack(pack);
  const changedGuards = guardProblems(pack, shippedPacks);
  // What does not parse has no cost.
  return unsound.length > 0
    ? [...unsound, ...changedGuards]
    : [...changedGuards, ...costProblems(pack, shippedPacks)];
}

const vocabulary: readonly unknown[] = ['registers', 'questions', 'assessments', 'parameters'];

/** Without sound names there is no language in which expressions could be read. */
function isUnspeakable({ path, problem }: PackProblem): boolean {
  return vocabulary.includes(path[0]) && /no expression can name|twice/.test(problem);
}
