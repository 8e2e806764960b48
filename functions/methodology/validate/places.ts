import { gateKeys, stageOfGate } from '#domain/gate/gateKey.ts';
import { memberRoles } from '#domain/member/member.ts';
import { levelsOf } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { itemLevels, type ItemLevel } from '#domain/methodology/packItem.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { itemsOf, type NamedItem } from './namedItems.ts';
import { about, type PackProblem } from './packProblem.ts';

/** The method has this many elements (methodology.md). */
export const elementCount = 77;

/** What is wrong with the places of items: elements, level, stage, gate, and for whom. */
export function placeProblems(pack: Pack): readonly PackProblem[] {
  const levels = levelsOf(pack);
  return [
    ...itemsOf(pack).flatMap((named) => [...itemPlace(named), ...levelProblems(named, pack, levels)]),
    ...horizonProblems(pack),
  ];
}

function itemPlace({ name, path, item }: NamedItem): readonly PackProblem[] {
  const problem = about(name, path);
  const wrong = [
    item.elements.length === 0 && problem(['elements'], 'names no element'),
    ...item.elements.map(
      (one, place) =>
        (!Number.isInteger(one) || one < 1 || one > elementCount) &&
        problem(['elements', place], `names element ${one}`),
    ),
    !itemLevels.includes(item.level) && problem(['level'], 'has no level'),
    item.stage !== 'programme' && !stageKeys.includes(item.stage) && problem(['stage'], 'has no stage'),
    !gateKeys.includes(item.gate) && problem(['gate'], 'has no gate'),
    (item.audience.length === 0 || item.audience.some((role) => !memberRoles.includes(role))) &&
      problem(['audience'], 'has no audience'),
    !memberRoles.includes(item.answeredBy) && problem(['answeredBy'], 'is answered by nobody'),
  ];
  return wrong.filter((one) => one !== false);
}

/** `itemLevels` begins with the strongest. An item is on when one of its elements is, so it can be no weaker than one. */
function levelProblems(
  { name, path, item }: NamedItem,
  pack: Pack,
  levels: ReadonlyMap<number, ItemLevel>,
): readonly PackProblem[] {
  if (pack.elements.length === 0 || item.elements.length === 0) return [];
  const own = item.elements.flatMap((element) => levels.get(element) ?? []);
  const strongest = itemLevels.find((level) => own.includes(level));
  return strongest === undefined || strongest === item.level
    ? []
    : [about(name, path)(['level'], `is ${item.level}, and its strongest element is ${strongest}`)];
}

function horizonProblems(pack: Pack): readonly PackProblem[] {
  const stages = pack.stages.flatMap(({ key, startMonth, endMonth }, place) =>
    startMonth < 0 || endMonth <= startMonth
      ? [about(`stage ${key}`, ['stages', place])(['endMonth'], 'ends before it starts')]
      : [],
  );
  const gates = pack.gates.flatMap(({ key, stage }, place) =>
    stage === (stageOfGate[key] ?? 'programme')
      ? []
      : [about(`gate ${key}`, ['gates', place])(['stage'], 'decides another stage')],
  );
  return [...stages, ...gates];
}
