import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { wilsonInterval } from '#domain/agreement/wilson.ts';
import { addMonths } from '#domain/calendar/plainDate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import {
  assessmentFields,
  gateFields,
  kpiFields,
  milestoneFields,
  objectiveFields,
  programmeFields,
  questionFields,
  seatFields,
  segmentFields,
  stageFields,
  voiceFields,
} from './factFields.ts';
import { entryFields, registerFields } from './registerFields.ts';

/** What an expression may come to. */
export type ExpressionType = 'bool' | 'list<string>';

/**
 * What an expression may look at: `facts` the programme; `entry` one entry of a register and nothing else, so that what
 * it comes to can be counted once and kept; `rule` an entry, how it was before, and the programme.
 */
export type Scope = 'facts' | { readonly entry: string } | { readonly rule: string };

/** The parts of a pack that say which words its expressions may use. */
export type Vocabulary = Pick<Pack, 'registers' | 'assessments' | 'questions' | 'parameters'>;

type Compiled = (facts: object) => unknown;

/** Compiles and checks the expressions of one pack. */
export type Language = {
  /** Compiles an expression once and keeps it. Throws when it does not parse or names an unknown field. */
  readonly compile: (expression: string, scope?: Scope) => Compiled;
  /**
   * What is wrong with an expression, or `null`. It must type-check against its scope, come to `expected`, nest at most
   * two macros, and never call `matches`, which backtracks for seconds on a short text.
   */
  readonly problem: (expression: string, expected: ExpressionType, scope?: Scope) => string | null;
  /** The syntax tree, for who bounds what an expression may cost. Throws when it does not parse. */
  readonly treeOf: (expression: string, scope?: Scope) => ASTNode;
};

const languages = new WeakMap<Vocabulary, Language>();

/** The language of a pack; made once for each, as packs never change. */
export function languageOf(pack: Vocabulary): Language {
  const known = languages.get(pack);
  if (known !== undefined) return known;
  const made = makeLanguage(pack);
  languages.set(pack, made);
  return made;
}

function makeLanguage(pack: Vocabulary): Language {
  const environments = new Map<string, Environment>();
  const compiled = new Map<string, Compiled>();
  const environmentOf = (scope: Scope): Environment => {
    const key = JSON.stringify(scope);
    const known = environments.get(key);
    if (known !== undefined) return known;
    const made =
      scope === 'facts'
        ? factsEnvironment(pack)
        : entryEnvironment(pack, scope, () => environmentOf('facts'));
    environments.set(key, made);
    return made;
  };
  return {
    compile(expression, scope = 'facts') {
      const key = `${JSON.stringify(scope)} ${expression}`;
      const known = compiled.get(key);
      if (known !== undefined) return known;
      const parsed = environmentOf(scope).parse(expression);
      compiled.set(key, parsed);
      return parsed;
    },
    problem: (expression, expected, scope = 'facts') => problemIn(environmentOf(scope), expression, expected),
    treeOf: (expression, scope = 'facts') => environmentOf(scope).parse(expression).ast,
  };
}

const limits = { maxAstNodes: 300, maxDepth: 24 };

const keyedBy = (keys: readonly string[], type: (key: string) => string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, type(key)]));

/** Typed throughout: an unknown field, or a number compared with a whole-number literal, fails before it runs. */
function factsEnvironment(pack: Vocabulary): Environment {
  const environment = withFunctions(new Environment({ limits }))
    .registerType('Programme', { fields: programmeFields })
    .registerType('Stage', { fields: stageFields })
    .registerType('Gate', { fields: gateFields })
    .registerType('Kpi', { fields: kpiFields })
    .registerType('Objective', { fields: objectiveFields })
    .registerType('Segment', { fields: segmentFields })
    .registerType('Milestone', { fields: milestoneFields })
    .registerType('Seat', { fields: seatFields })
    .registerType('Assessment', { fields: assessmentFields })
    .registerType('Question', { fields: questionFields })
    .registerType('Voice', { fields: voiceFields })
    .registerType('Stages', { fields: keyedBy(stageKeys, () => 'Stage') })
    .registerType('Gates', { fields: keyedBy(gateKeys, () => 'Gate') });
  for (const register of pack.registers) {
    environment.registerType(registerType(register.key), { fields: registerFields(register) });
  }
  const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);
  return environment
    .registerType('Registers', { fields: keyedBy(keysOf(pack.registers), registerType) })
    .registerType('Assessments', { fields: keyedBy(keysOf(pack.assessments), () => 'Assessment') })
    .registerType('Questions', { fields: keyedBy(keysOf(pack.questions), () => 'Question') })
    .registerType('Parameters', { fields: keyedBy(keysOf(pack.parameters), () => 'double') })
    .registerVariable('today', 'string')
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
    .registerVariable('registers', 'Registers')
    .registerVariable('assessments', 'Assessments')
    .registerVariable('questions', 'Questions')
    .registerVariable('voice', 'Voice')
    .registerVariable('parameters', 'Parameters');
}

function entryEnvironment(
  pack: Vocabulary,
  scope: { readonly entry: string } | { readonly rule: string },
  facts: () => Environment,
): Environment {
  const key = 'entry' in scope ? scope.entry : scope.rule;
  const register = pack.registers.find((one) => one.key === key);
  if (register === undefined) throw new Error(`The pack has no register ${key}`);
  const fields = entryFields(register);
  if ('entry' in scope) {
    return withFunctions(new Environment({ limits }))
      .registerType('Entry', { fields })
      .registerVariable('entry', 'Entry');
  }
  return facts()
    .clone()
    .registerType('Entry', { fields })
    .registerVariable('entry', 'Entry')
    .registerVariable('before', 'Entry');
}

const registerType = (key: string): string => `Register_${key}`;

function withFunctions(environment: Environment): Environment {
  return environment
    .registerFunction('monthsBefore(string, double): string', (date: string, months: number) =>
      date === '' ? '' : addMonths(date, -Math.round(months)),
    )
    .registerFunction(
      'wilsonLow(double, double): double',
      (yes: number, n: number) => wilsonInterval(yes, n).low * 100,
    );
}

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map', 'bind']);
/** Evaluation costs the product of the lists a macro walks; two deep is 60 KPIs x 60 milestones, three is too many. */
const MOST_NESTED_MACROS = 2;

function problemIn(environment: Environment, expression: string, expected: ExpressionType): string | null {
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
