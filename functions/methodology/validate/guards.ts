import { guardElements } from '#domain/methodology/levels.ts';
import type { Criterion, Pack } from '#domain/methodology/pack.ts';
import type { EntryRule } from '#domain/methodology/registerTemplate.ts';
import { about, type PackProblem } from './packProblem.ts';

/**
 * The guards of the method hold whatever a company brings along (elements 15, 20, 52, 67, 73): every guard of a shipped
 * version stands in the pack under the same id, hard, at the same gate, and asks the same. So do the rules of lists that carry
 * these elements, and the states of the list that releases money.
 *
 * @param shipped the versions the guards may be taken from; one whole set of them is enough
 */
export function guardProblems(pack: Pack, shipped: readonly Pack[]): readonly PackProblem[] {
  const found = shipped.map((one) => missingFrom(pack, one));
  return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function missingFrom(pack: Pack, shipped: Pack): readonly PackProblem[] {
  return [...criteriaMissingFrom(pack, shipped), ...listsMissingFrom(pack, shipped)];
}

function criteriaMissingFrom(pack: Pack, shipped: Pack): readonly PackProblem[] {
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

/** What a rule of a list asks, and when; its words may be a company's own. */
const asked = ({ when, require, field }: EntryRule): string => JSON.stringify([when, require, field]);

function listsMissingFrom(pack: Pack, shipped: Pack): readonly PackProblem[] {
  return shipped.registers.flatMap((list): readonly PackProblem[] => {
    const guards = list.rules.filter(({ elements }) => elements.some((one) => guardElements.includes(one)));
    const releasesMoney = list.purpose === 'spendGates';
    if (guards.length === 0 && !releasesMoney) return [];
    const place = pack.registers.findIndex(({ key }) => key === list.key);
    const own = pack.registers[place];
    const say = about(`register ${list.key}`, ['registers', ...(own === undefined ? [] : [place])]);
    if (own === undefined) return [say([], 'is missing: its rules guard the method')];
    const changed = guards.filter((guard) => {
      const rule = own.rules.find(({ id }) => id === guard.id);
      return rule === undefined || asked(rule) !== asked(guard);
    });
    const isMoved =
      releasesMoney &&
      (own.purpose !== list.purpose || JSON.stringify(own.states) !== JSON.stringify(list.states));
    return [
      ...changed.map(({ id }) =>
        say(['rules'], `leaves out or changes the rule ${id}: keep it as it was shipped`),
      ),
      ...(isMoved
        ? [say(['states'], 'changes who releases money: keep its states as they were shipped')]
        : []),
    ];
  });
}
