import type { Pack } from '#domain/methodology/pack.ts';
import type { PackItem } from '#domain/methodology/packItem.ts';
import type { PackPath } from './packProblem.ts';

/** An item of a pack that carries elements, with the name it has in a sentence and its place in the file. */
export type NamedItem = {
  readonly name: string;
  readonly path: PackPath;
  readonly item: Omit<PackItem, 'stage'> & { readonly stage: PackItem['stage'] };
};

/** Every item of a pack that carries elements. */
export function itemsOf(pack: Pack): readonly NamedItem[] {
  const named = <Item extends NamedItem['item']>(
    list: string,
    kind: string,
    items: readonly Item[],
    key: (item: Item) => string,
  ): NamedItem[] => items.map((item, place) => ({ name: `${kind} ${key(item)}`, path: [list, place], item }));
  const byKey = ({ key }: { readonly key: string }) => key;
  const byId = ({ id }: { readonly id: string }) => id;
  return [
    ...named('stages', 'stage', pack.stages, byKey),
    ...named('gates', 'gate', pack.gates, byKey),
    ...named('criteria', 'criterion', pack.criteria, byId),
    ...named('warnings', 'warning', pack.warnings, byId),
    ...named('kpiLibrary', 'kpi', pack.kpiLibrary, byKey),
    ...named('registers', 'register', pack.registers, byKey),
    ...named('questions', 'question', pack.questions, byKey),
    ...named('assessments', 'assessment', pack.assessments, byKey),
  ];
}
