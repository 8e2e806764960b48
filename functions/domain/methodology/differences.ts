import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { criterionSeverities, type Criterion, type Pack } from './pack.ts';
import type { PackItem } from './packItem.ts';
import type { Text } from './text.ts';

/** The lists of a pack whose items a version adds, takes away or changes. */
export const comparedLists = [
  'stages',
  'gates',
  'criteria',
  'warnings',
  'registers',
  'questions',
  'assessments',
  'kpiLibrary',
  'parameters',
  'elements',
] as const satisfies readonly (keyof Pack)[];
export type ComparedList = (typeof comparedLists)[number];

/** One item that another version has, has no more, or has otherwise. */
export type PackDifference = {
  readonly list: ComparedList;
  /** Its key or id. */
  readonly key: string;
  /** What it is called in the version that has it, the newer one where both do. */
  readonly name: Text;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Which of its fields differ; those of a register's own fields as `fields.owner`. */
  readonly fields: readonly string[];
  /** A criterion that asks more often: harder, no longer skipped, or turned into a guard. */
  readonly tightened?: true;
};

/** What differs between two versions, by the stage it belongs to; stages where nothing does are absent. */
export type PackDifferences = readonly {
  readonly stage: StageKey | 'programme';
  readonly differences: readonly PackDifference[];
}[];

type Item = Readonly<Record<string, unknown>>;
type Compared = {
  readonly key: string;
  readonly name: Text;
  readonly stage: PackItem['stage'];
  readonly item: Item;
};

/**
 * What adopting a version would change, by stage and in the order of the lists. Texts count as fields like any other; the
 * order of items does not.
 */
export function packDifferences(from: Pack, to: Pack): PackDifferences {
  const found = comparedLists.flatMap((list) => differencesOf(list, itemsIn(from, list), itemsIn(to, list)));
  return (['programme', ...stageKeys] as const)
    .map((stage) => ({
      stage,
      differences: found.filter((one) => one.stage === stage).map(({ difference }) => difference),
    }))
    .filter(({ differences }) => differences.length > 0);
}

type Placed = { readonly stage: PackItem['stage']; readonly difference: PackDifference };

function differencesOf(
  list: ComparedList,
  before: readonly Compared[],
  after: readonly Compared[],
): readonly Placed[] {
  const was = new Map(before.map((one) => [one.key, one]));
  const is = new Map(after.map((one) => [one.key, one]));
  const gone = before
    .filter(({ key }) => !is.has(key))
    .map(({ key, name, stage }): Placed => ({
      stage,
      difference: { list, key, name, kind: 'removed', fields: [] },
    }));
  const there = after.flatMap(({ key, name, stage, item }): readonly Placed[] => {
    const earlier = was.get(key);
    if (earlier === undefined) return [{ stage, difference: { list, key, name, kind: 'added', fields: [] } }];
    const fields = differingFields(earlier.item, item);
    if (fields.length === 0) return [];
    const tightened = list === 'criteria' && isTightened(earlier.item as Criterion, item as Criterion);
    const difference = { list, key, name, kind: 'changed', fields, ...(tightened && { tightened }) } as const;
    return [{ stage, difference }];
  });
  return [...there, ...gone];
}

function itemsIn(pack: Pack, list: ComparedList): readonly Compared[] {
  return (pack[list] as readonly Item[]).map((item) => ({
    key: String(item['key'] ?? item['id'] ?? item['number']),
    name: (item['name'] ?? item['text']) as Text,
    stage: (item['stage'] ?? 'programme') as PackItem['stage'],
    item,
  }));
}

/** Fields, flags, rules and options have keys of their own, so that one column more does not read as a new table. */
function differingFields(before: Item, after: Item): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [one, other] = [before[name], after[name]];
    if (isSame(one, other)) return [];
    const [keyed, otherKeyed] = [byKey(one), byKey(other)];
    if (keyed === undefined || otherKeyed === undefined) return [name];
    const keys = [...new Set([...keyed.keys(), ...otherKeyed.keys()])];
    const differing = keys.filter((key) => !isSame(keyed.get(key), otherKeyed.get(key)));
    // The same members in another order.
    return differing.length === 0 ? [name] : differing.map((key) => `${name}.${key}`);
  });
}

function byKey(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const keys = value.map((one: unknown) => {
    const { key, id } = (typeof one === 'object' && one !== null ? one : {}) as Item;
    return typeof key === 'string' ? key : id;
  });
  if (!keys.every((key) => typeof key === 'string')) return undefined;
  return new Map(keys.map((key, place) => [key, value[place] as unknown]));
}

/** Alike as JSON, whatever the order of keys: an imported pack comes back with them sorted. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === otherKeys.length &&
    keys.every((key) => isSame((one as Item)[key], (other as Item)[key]))
  );
}

function isTightened(before: Criterion, after: Criterion): boolean {
  // `criterionSeverities` begins with the hardest.
  const rank = ({ severity }: Criterion) => criterionSeverities.indexOf(severity);
  return (
    rank(after) < rank(before) ||
    (before.assessedWhen !== undefined && after.assessedWhen === undefined) ||
    (before.guard === undefined && after.guard !== undefined)
  );
}
