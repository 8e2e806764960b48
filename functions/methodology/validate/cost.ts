import { languageOf, type Language } from '#domain/criterion/language.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { expressionsOf } from './expressions.ts';
import type { PackProblem } from './packProblem.ts';

type Node = ReturnType<Language['treeOf']>;

/**
 * How many steps an expression may take at worst. The evaluator took 11,000 to 19,000 steps a millisecond: 10,000 x 200 ms =
 * 2,000,000. Each of 100 KPIs beside each of 900 milestones in eleven steps (990,000) passes; each of 2,000 entries beside
 * each of 2,000 others (3 x 4,000,000 and more) never does.
 */
const mostSteps = 2_000_000;

/** The most that a list holds: entries of a register, and whatever is not named below. */
const mostEntries = 2000;
/** Lists of the facts by name: 300 initiatives have 900 milestones (users.md 2), a large programme 60 KPIs. */
const mostIn: Readonly<Record<string, number>> = {
  kpis: 100,
  objectives: 100,
  segments: 30,
  milestones: 900,
  seats: 200,
  stageList: 5,
  gateList: 7,
  leaders: 50,
  classesMissing: 6,
  targetSegments: 30,
  drives: 30,
  filled: 60,
};
/** Whether something is in a list is looked up beside the evaluator: 2,000 x 2,000 took 41 ms, 10 ns each, a step 100 ns. */
const lookupsAStep = 10;

const walking: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/**
 * Expressions of a pack that could take too long in a full programme; imported packs are held to it before they are stored.
 * What stands in a shipped pack too is ours to answer for, so that a shipped pack can be changed and brought back.
 */
export function costProblems(pack: Pack, shipped: readonly Pack[]): readonly PackProblem[] {
  const language = languageOf(pack);
  const ours = new Set(shipped.flatMap(expressionsOf).map(({ text }) => text));
  return expressionsOf(pack).flatMap(({ item, path, text, scope }): readonly PackProblem[] => {
    if (ours.has(text)) return [];
    const steps = stepsOf(language.treeOf(text, scope));
    if (steps <= mostSteps) return [];
    const problem = `could take ${steps} steps in a full programme, and ${mostSteps} are the most: walk one list, not two in one another`;
    return [{ path, item, problem }];
  });
}

/** The steps an expression takes when every list is as long as it gets: its nodes, those inside a macro once for each entry. */
export function stepsOf(node: Node): number {
  if (node.op === 'rcall' && walking.has(node.args[0])) {
    const [, receiver, given] = node.args;
    return 1 + stepsOf(receiver) + lengthOf(receiver) * sum(given.map(stepsOf));
  }
  const lookups = node.op === 'in' ? Math.ceil(lengthOf(node.args[1]) / lookupsAStep) : 0;
  return 1 + lookups + sum(childrenOf(node).map(stepsOf));
}

/** How long a list can be. */
function lengthOf(node: Node): number {
  if (node.op === 'id') return mostIn[node.args] ?? mostEntries;
  if (node.op === '.') return mostIn[node.args[1]] ?? mostEntries;
  if (node.op === 'list') return node.args.length;
  if (node.op === '+') return lengthOf(node.args[0]) + lengthOf(node.args[1]);
  if (node.op === '?:') return Math.max(lengthOf(node.args[1]), lengthOf(node.args[2]));
  const isPicked = node.op === 'rcall' && (node.args[0] === 'map' || node.args[0] === 'filter');
  return isPicked ? lengthOf(node.args[1]) : mostEntries;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function childrenOf(node: Node): readonly Node[] {
  return [node.args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value;
}
