import type { ElementTemplate, BuiltInPart } from '#domain/methodology/elementTemplate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Text } from '#domain/methodology/text.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';

/** Something of the method, or of the product itself, that makes an element work. */
export type Carrier =
  | { readonly kind: 'register' | 'assessment' | 'question'; readonly key: string; readonly name: Text }
  | {
      readonly kind: 'criterion';
      readonly key: string;
      readonly name: Text;
      readonly gate: GateKey;
      /** Asked at the start of this stage, not at the gate. */
      readonly startOf?: StageKey;
      readonly expression: string;
    }
  | { readonly kind: 'warning'; readonly key: string; readonly name: Text; readonly expression: string }
  | { readonly kind: 'kpi' | 'parameter'; readonly key: string; readonly name: Text }
  | { readonly kind: 'builtIn'; readonly key: BuiltInPart };

/** What carries each element, in the order in which a person meets it: what is worked on, what judges, what stands by. */
export function carriersByElement(pack: Pack): ReadonlyMap<number, readonly Carrier[]> {
  const found = new Map<number, Carrier[]>(pack.elements.map(({ number }) => [number, []]));
  const add = (elements: readonly number[], carrier: Carrier) => {
    for (const number of elements) found.get(number)?.push(carrier);
  };
  for (const { number, builtIn } of pack.elements)
    for (const key of builtIn) add([number], { kind: 'builtIn', key });
  for (const { key, name, elements, rules, flags } of pack.registers) {
    const all = [elements, ...rules.map((one) => one.elements), ...flags.map((one) => one.elements)].flat();
    add([...new Set(all)], { kind: 'register', key, name });
  }
  for (const { key, name, elements } of pack.assessments) add(elements, { kind: 'assessment', key, name });
  for (const { key, text, elements } of pack.questions) add(elements, { kind: 'question', key, name: text });
  for (const { id, text, elements, gate, stage, at, require } of pack.criteria) {
    const start = at === 'start' && stage !== 'programme' ? { startOf: stage } : {};
    add(elements, { kind: 'criterion', key: id, name: text, gate, expression: require, ...start });
  }
  for (const { id, text, elements, require } of pack.warnings)
    add(elements, { kind: 'warning', key: id, name: text, expression: require });
  for (const { key, name, elements } of pack.kpiLibrary) add(elements, { kind: 'kpi', key, name });
  for (const { key, name, elements } of pack.parameters) add(elements, { kind: 'parameter', key, name });
  return found;
}

/** How an element stands: so many of what can be done about it are done. */
export type Completeness = { readonly done: number; readonly all: number };

/** What a carrier says of itself: worked through, still open, or nothing to work through (a signal, a limit). */
export type CarrierState = 'done' | 'open' | 'watches';

/** Of the carriers that can be done, how many are. An element that only watches counts as one thing, done. */
export function completenessOf(states: readonly CarrierState[]): Completeness {
  const counted = states.filter((state) => state !== 'watches');
  if (counted.length === 0) return { done: states.length > 0 ? 1 : 0, all: states.length > 0 ? 1 : 0 };
  return { done: counted.filter((state) => state === 'done').length, all: counted.length };
}

/** Whether everything that can be done is done. */
export function isComplete({ done, all }: Completeness): boolean {
  return all > 0 && done === all;
}

/** Elements by the area they belong to: the whole programme first, then the five areas. */
export function byArea(
  pack: Pick<Pack, 'elements' | 'stages'>,
): readonly { readonly area: ElementTemplate['stage']; readonly elements: readonly ElementTemplate[] }[] {
  return (['programme', ...pack.stages.map(({ key }) => key)] as const)
    .map((area) => ({ area, elements: pack.elements.filter(({ stage }) => stage === area) }))
    .filter(({ elements }) => elements.length > 0);
}
