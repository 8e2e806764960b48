import type { Pack } from '#domain/methodology/pack.ts';
import type { PackItem } from '#domain/methodology/packItem.ts';
import type { Text } from '#domain/methodology/text.ts';

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is not the same in two versions of a method. */
export type PackChange = {
  readonly change: ChangeKind;
  readonly part:
    'register' | 'assessment' | 'question' | 'criterion' | 'warning' | 'kpi' | 'parameter' | 'element';
  readonly key: string;
  readonly name: Text;
};

type Area = PackItem['stage'];
type Part = PackChange['part'];
type Line = {
  readonly part: Part;
  readonly key: string;
  readonly name: Text;
  readonly area: Area;
  readonly whole: string;
};

/** What another version changes, by the area it concerns; areas without a change are left out. */
export function packDifference(
  now: Pack,
  next: Pack,
): readonly { readonly area: Area; readonly changes: readonly PackChange[] }[] {
  const before = new Map(linesOf(now).map((line) => [idOf(line), line]));
  const after = new Map(linesOf(next).map((line) => [idOf(line), line]));
  const changes: readonly { readonly line: Line; readonly change: ChangeKind }[] = [
    ...[...after].flatMap(([id, line]): { line: Line; change: ChangeKind }[] => {
      const old = before.get(id);
      if (old === undefined) return [{ line, change: 'added' }];
      return old.whole === line.whole ? [] : [{ line, change: 'changed' }];
    }),
    ...[...before].flatMap(([id, line]) => (after.has(id) ? [] : [{ line, change: 'removed' as const }])),
  ];
  return (['programme', ...next.stages.map(({ key }) => key)] as const)
    .map((area) => ({
      area,
      changes: changes
        .filter(({ line }) => line.area === area)
        .map(({ line: { part, key, name }, change }): PackChange => ({ change, part, key, name })),
    }))
    .filter((one) => one.changes.length > 0);
}

function idOf({ part, key }: Line): string {
  return `${part} ${key}`;
}

function linesOf(pack: Pack): readonly Line[] {
  const line = (part: Part, key: string, name: Text, area: Area, item: unknown): Line => ({
    part,
    key,
    name,
    area,
    whole: JSON.stringify(item),
  });
  return [
    ...pack.elements.map((one) => line('element', String(one.number), one.name, one.stage, one)),
    ...pack.registers.map((one) => line('register', one.key, one.name, one.stage, one)),
    ...pack.assessments.map((one) => line('assessment', one.key, one.name, one.stage, one)),
    ...pack.questions.map((one) => line('question', one.key, one.text, one.stage, one)),
    ...pack.criteria.map((one) => line('criterion', one.id, one.text, one.stage, one)),
    ...pack.warnings.map((one) => line('warning', one.id, one.text, one.stage, one)),
    ...pack.kpiLibrary.map((one) => line('kpi', one.key, one.name, one.stage, one)),
    ...pack.parameters.map((one) => line('parameter', one.key, one.name, 'programme', one)),
  ];
}
