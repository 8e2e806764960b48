import { guardElements } from '#domain/methodology/levels.ts';
import type { Criterion, Pack } from '#domain/methodology/pack.ts';
import { about, type PackProblem } from './packProblem.ts';

/**
 * The guards of the method hold whatever a company brings along (elements 15, 20, 52, 67, 73): every guard of a shipped
 * version stands in the pack under the same id, hard, at the same gate, and asks the same.
 *
 * @param shipped the versions the guards may be taken from; one whole set of them is enough
 */
export function guardProblems(pack: Pack, shipped: readonly Pack[]): readonly PackProblem[] {
  const found = shipped.map((one) => missingFrom(pack, one));
  return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function missingFrom(pack: Pack, shipped: Pack): readonly PackProblem[] {
  return guardsIn(shipped).flatMap((guard): readonly PackProblem[] => {
    const place = pack.criteria.findIndex(({ id }) => id === guard.id);
    const own = pack.criteria[place];
    const elements = guard.elements.filter((one) => guardElements.includes(one)).join(' and ');
    if (own === undefined) {
      const sentence = `is missing: it guards element ${elements}, and every method keeps the guards`;
      return [about(`criterion ${guard.id}`, ['criteria'])([], sentence)];
    }
    const say = about(`criterion ${guard.id}`, ['criteria', place]);
    return changedIn(own, guard).map((part) =>
      say([part], `changes ${part} of a guard (element ${elements}): keep it as it was shipped`),
    );
  });
}

function guardsIn({ criteria }: Pack): readonly Criterion[] {
  return criteria.filter(
    ({ guard, severity, elements }) =>
      guard !== undefined && severity === 'hard' && elements.some((one) => guardElements.includes(one)),
  );
}

const kept = ['severity', 'require', 'gate', 'guard', 'elements', 'assessedWhen', 'at'] as const;

function changedIn(own: Criterion, guard: Criterion): readonly (typeof kept)[number][] {
  return kept.filter((part) => JSON.stringify(own[part]) !== JSON.stringify(guard[part]));
}
