import { languageOf, type ExpressionType } from '#domain/criterion/language.ts';
import { gateKeys, stageOfGate } from '#domain/gate/gateKey.ts';
import { memberRoles } from '#domain/member/member.ts';
import {
  criterionSeverities,
  lackingKinds,
  subjectKinds,
  type Criterion,
  type Pack,
} from '#domain/methodology/pack.ts';
import { itemLevels, type PackItem } from '#domain/methodology/packItem.ts';
import { languages, type Text } from '#domain/methodology/text.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';

/** Something wrong with a pack: which item, and what. */
export type PackProblem = { readonly item: string; readonly problem: string };

/** A gate's page shows at most this many hard criteria (users.md 3). */
const MOST_HARD_A_GATE = 7;
/** The method has this many elements (methodology.md). */
const ELEMENTS = 77;

/**
 * Everything that is wrong with a pack; empty when it may be shipped. Checks texts in every language, places, element
 * numbers, keys, the number of hard criteria, and that every expression type-checks against the facts.
 */
export function validatePack(pack: Pack): readonly PackProblem[] {
  return [
    ...textProblems('pack', { name: pack.name, about: pack.about }),
    ...keyProblems(pack),
    ...itemsOf(pack).flatMap(({ name, item, texts }) => [
      ...placeProblems(name, item),
      ...textProblems(name, texts),
    ]),
    ...pack.criteria.flatMap(wordProblems),
    ...pack.criteria.flatMap((criterion) => expressionProblems(pack, criterion)),
    ...hardProblems(pack),
    ...horizonProblems(pack),
  ];
}

type NamedItem = {
  readonly name: string;
  readonly item: PackItem;
  readonly texts: Readonly<Record<string, Text | undefined>>;
};

function itemsOf(pack: Pack): readonly NamedItem[] {
  return [
    ...pack.stages.map((item) => ({
      name: `stage ${item.key}`,
      item,
      texts: { name: item.name, question: item.question, intent: item.intent },
    })),
    ...pack.gates.map((item) => ({
      name: `gate ${item.key}`,
      item,
      texts: { name: item.name, decides: item.decides },
    })),
    ...pack.criteria.map((item) => ({
      name: `criterion ${item.id}`,
      item,
      texts: { text: item.text, how: item.how },
    })),
    ...pack.kpiLibrary.map((item) => ({
      name: `kpi ${item.key}`,
      item,
      texts: { name: item.name, formula: item.formula, unitLabel: item.unitLabel },
    })),
    ...pack.registers.map((item) => ({ name: `register ${item.key}`, item, texts: { name: item.name } })),
    ...pack.questions.map((item) => ({ name: `question ${item.key}`, item, texts: { text: item.text } })),
    ...pack.assessments.map((item) => ({ name: `assessment ${item.key}`, item, texts: { name: item.name } })),
  ];
}

function placeProblems(name: string, item: PackItem): readonly PackProblem[] {
  const wrong = [
    item.elements.length === 0 && 'names no element',
    ...item.elements.map(
      (one) => (!Number.isInteger(one) || one < 1 || one > ELEMENTS) && `names element ${one}`,
    ),
    !itemLevels.includes(item.level) && 'has no level',
    item.stage !== 'programme' && !stageKeys.includes(item.stage) && 'has no stage',
    !gateKeys.includes(item.gate) && 'has no gate',
    (item.audience.length === 0 || item.audience.some((role) => !memberRoles.includes(role))) &&
      'has no audience',
    !memberRoles.includes(item.answeredBy) && 'is answered by nobody',
  ];
  return wrong.filter((one) => one !== false).map((problem) => ({ item: name, problem }));
}

function textProblems(
  name: string,
  texts: Readonly<Record<string, Text | undefined>>,
): readonly PackProblem[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined
      ? []
      : languages
          .filter((language) => (text[language] ?? '').trim() === '')
          .map((language) => ({ item: name, problem: `${key} is missing in ${language}` })),
  );
}

function wordProblems({ id, severity, lacking, subjects }: Criterion): readonly PackProblem[] {
  const wrong = [
    !criterionSeverities.includes(severity) && `has the severity ${severity}`,
    !lackingKinds.includes(lacking.kind) && `lists what is lacking by ${lacking.kind}`,
    ...subjects.map((kind) => !subjectKinds.includes(kind) && `has the subject ${kind}`),
  ];
  return wrong.filter((one) => one !== false).map((problem) => ({ item: `criterion ${id}`, problem }));
}

function expressionProblems(pack: Pack, criterion: Criterion): readonly PackProblem[] {
  const item = `criterion ${criterion.id}`;
  const of = (part: string, expression: string, type: ExpressionType): readonly PackProblem[] => {
    const problem = languageOf(pack).problem(expression, type);
    return problem === null ? [] : [{ item, problem: `${part} ${problem}` }];
  };
  const { assessedWhen, severity } = criterion;
  return [
    ...of('require', criterion.require, 'bool'),
    ...of('lacking', criterion.lacking.expression, 'list<string>'),
    ...(assessedWhen === undefined ? [] : of('assessedWhen', assessedWhen, 'bool')),
    ...(assessedWhen !== undefined && severity === 'hard'
      ? [{ item, problem: 'is hard, so it always counts: it has no assessedWhen' }]
      : []),
  ];
}

function keyProblems(pack: Pack): readonly PackProblem[] {
  const lists: Readonly<Record<string, readonly string[]>> & Record<'stage' | 'gate', readonly string[]> = {
    stage: pack.stages.map(({ key }) => key),
    gate: pack.gates.map(({ key }) => key),
    criterion: pack.criteria.map(({ id }) => id),
    kpi: pack.kpiLibrary.map(({ key }) => key),
    register: pack.registers.map(({ key }) => key),
    question: pack.questions.map(({ key }) => key),
    assessment: pack.assessments.map(({ key }) => key),
  };
  const repeated = Object.entries(lists).flatMap(([kind, keys]) =>
    keys
      .filter((key, place) => keys.indexOf(key) !== place)
      .map((key) => ({ item: `${kind} ${key}`, problem: 'stands twice' })),
  );
  const absent = [
    ...stageKeys.filter((key) => !lists.stage.includes(key)).map((key) => `stage ${key}`),
    ...gateKeys.filter((key) => !lists.gate.includes(key)).map((key) => `gate ${key}`),
  ];
  return [...repeated, ...absent.map((item) => ({ item, problem: 'is missing' }))];
}

function hardProblems(pack: Pack): readonly PackProblem[] {
  return gateKeys.flatMap((gate) => {
    const hard = pack.criteria.filter((one) => one.gate === gate && one.severity === 'hard').length;
    if (hard > MOST_HARD_A_GATE) return [{ item: `gate ${gate}`, problem: `has ${hard} hard criteria` }];
    return hard === 0 ? [{ item: `gate ${gate}`, problem: 'has no hard criterion' }] : [];
  });
}

function horizonProblems(pack: Pack): readonly PackProblem[] {
  const stages = pack.stages
    .filter(({ startMonth, endMonth }) => startMonth < 0 || endMonth <= startMonth)
    .map(({ key }) => ({ item: `stage ${key}`, problem: 'ends before it starts' }));
  const gates = pack.gates
    .filter(({ key, stage }) => stage !== (stageOfGate[key] ?? 'programme'))
    .map(({ key }) => ({ item: `gate ${key}`, problem: 'decides another stage' }));
  return [...stages, ...gates];
}
