import { gateKeys } from '#domain/gate/gateKey.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { about, repeatedAt, type PackProblem } from './packProblem.ts';

/** Expressions name registers, questions, assessments, parameters and fields, so their keys are words of CEL. */
const celWord = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
/** What CEL keeps for itself; a field of such a name could not be asked for. */
const celsOwn = new Set(['true', 'false', 'null', 'in']);

/** Whether expressions can ask for something of this name. */
export function isCelWord(key: string): boolean {
  return celWord.test(key) && !celsOwn.has(key) && !(key in Object.prototype);
}

/** Keys that stand twice, are missing, or are no words. */
export function keyProblems(pack: Pack): readonly PackProblem[] {
  const lists = {
    stages: ['stage', pack.stages.map(({ key }) => key)],
    gates: ['gate', pack.gates.map(({ key }) => key)],
    criteria: ['criterion', pack.criteria.map(({ id }) => id)],
    warnings: ['warning', pack.warnings.map(({ id }) => id)],
    kpiLibrary: ['kpi', pack.kpiLibrary.map(({ key }) => key)],
    registers: ['register', pack.registers.map(({ key }) => key)],
    questions: ['question', pack.questions.map(({ key }) => key)],
    assessments: ['assessment', pack.assessments.map(({ key }) => key)],
    parameters: ['parameter', pack.parameters.map(({ key }) => key)],
    crosswalks: ['crosswalk', pack.crosswalks.map(({ key }) => key)],
    elements: ['element', pack.elements.map(({ number }) => String(number))],
  } as const satisfies { readonly [list in keyof Pack]?: readonly [kind: string, keys: readonly string[]] };
  const repeated = Object.entries(lists).flatMap(([list, [kind, keys]]) =>
    repeatedAt<string>(keys).map((place) =>
      about(`${kind} ${keys[place] ?? ''}`, [list, place])([], 'stands twice'),
    ),
  );
  const unspeakable = (['registers', 'questions', 'assessments', 'parameters'] as const).flatMap((list) =>
    pack[list].flatMap(({ key }, place) =>
      isCelWord(key)
        ? []
        : [
            about(`${lists[list][0]} ${key}`, [list, place])(
              ['key'],
              'has a key that no expression can name',
            ),
          ],
    ),
  );
  const absent = [
    ...stageKeys
      .filter((key) => !lists.stages[1].includes(key))
      .map((key) => about(`stage ${key}`, ['stages'])([], 'is missing')),
    ...gateKeys
      .filter((key) => !lists.gates[1].includes(key))
      .map((key) => about(`gate ${key}`, ['gates'])([], 'is missing')),
  ];
  return [...repeated, ...unspeakable, ...absent];
}
