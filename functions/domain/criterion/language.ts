import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import {
  gateFields,
  kpiFields,
  milestoneFields,
  objectiveFields,
  parameterFields,
  programmeFields,
  seatFields,
  segmentFields,
  stageFields,
} from './factFields.ts';

/** What an expression of a criterion may come to. */
export type ExpressionType = 'bool' | 'list<string>';

const keyedBy = (keys: readonly string[], type: string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, type]));

/** Typed throughout: an unknown field, or a number compared with a whole-number literal, fails before it runs. */
const environment = new Environment({ limits: { maxAstNodes: 200, maxDepth: 24 } })
  .registerType('Programme', { fields: programmeFields })
  .registerType('Stage', { fields: stageFields })
  .registerType('Gate', { fields: gateFields })
  .registerType('Kpi', { fields: kpiFields })
  .registerType('Objective', { fields: objectiveFields })
  .registerType('Segment', { fields: segmentFields })
  .registerType('Milestone', { fields: milestoneFields })
  .registerType('Seat', { fields: seatFields })
  .registerType('Parameters', { fields: parameterFields })
  .registerType('Stages', { fields: keyedBy(stageKeys, 'Stage') })
  .registerType('Gates', { fields: keyedBy(gateKeys, 'Gate') })
  .registerVariable('programme', 'Programme')
  .registerVariable('stages', 'Stages')
  .registerVariable('gates', 'Gates')
  .registerVariable('stageList', 'list<Stage>')
  .registerVariable('gateList', 'list<Gate>')
  .registerVariable('kpis', 'list<Kpi>')
  .registerVariable('objectives', 'list<Objective>')
  .registerVariable('segments', 'list<Segment>')
  .registerVariable('milestones', 'list<Milestone>')
  .registerVariable('seats', 'list<Seat>')
  .registerVariable('parameters', 'Parameters');

type Compiled = (facts: object) => unknown;
const compiled = new Map<string, Compiled>();

/** Compiles an expression once and keeps it. Throws when it does not parse or names an unknown field. */
export function compile(expression: string): Compiled {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const parsed = environment.parse(expression);
  compiled.set(expression, parsed);
  return parsed;
}

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map', 'bind']);
/** Evaluation costs the product of the lists a macro walks; two deep is 60 KPIs x 60 milestones, three is too many. */
const MOST_NESTED_MACROS = 2;

/**
 * What is wrong with an expression, or `null`. It must type-check against the facts, come to `expected`, nest at most
 * two macros, and never call `matches`, which backtracks for seconds on a short text.
 */
export function expressionProblem(expression: string, expected: ExpressionType): string | null {
  const checked = environment.check(expression);
  if (!checked.valid) return firstLine(checked.error?.message ?? 'does not parse');
  if (checked.type !== expected) return `comes to ${checked.type ?? 'nothing'}, not to ${expected}`;
  const { ast } = environment.parse(expression);
  if (callsOf(ast).includes('matches')) return 'calls matches';
  if (macroDepth(ast) > MOST_NESTED_MACROS) return `nests more than ${MOST_NESTED_MACROS} macros`;
  return null;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function callsOf(node: ASTNode): readonly string[] {
  const own = node.op === 'call' || node.op === 'rcall' ? [node.args[0]] : [];
  return [...own, ...childrenOf(node).flatMap(callsOf)];
}

/** A chain such as `kpis.filter(...).map(...)` walks one list after the other: only arguments nest. */
function macroDepth(node: ASTNode): number {
  if (node.op === 'rcall' && macros.has(node.args[0])) {
    const [, receiver, given] = node.args;
    return Math.max(macroDepth(receiver), 1 + deepest(given));
  }
  return deepest(childrenOf(node));
}

function deepest(nodes: readonly ASTNode[]): number {
  return Math.max(0, ...nodes.map(macroDepth));
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  return [node.args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}
