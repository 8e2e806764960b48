import { packDifferences, type ComparedList, type PackDifferences } from '#domain/methodology/differences.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Text } from '#domain/methodology/text.ts';

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What each list of a method holds, as the page calls it; areas, gates and elements are parts of the method itself. */
const partOf = {
  registers: 'register',
  assessments: 'assessment',
  questions: 'question',
  criteria: 'criterion',
  warnings: 'warning',
  kpiLibrary: 'kpi',
  parameters: 'parameter',
  elements: 'element',
  stages: 'element',
  gates: 'element',
} as const satisfies Record<ComparedList, string>;

/** One thing that is not the same in two versions of a method. */
export type PackChange = {
  readonly change: ChangeKind;
  readonly part: (typeof partOf)[ComparedList];
  readonly key: string;
  readonly name: Text;
};

/** What another version changes, by the area it concerns; areas without a change are left out. */
export function packDifference(
  now: Pack,
  next: Pack,
): readonly { readonly area: PackDifferences[number]['stage']; readonly changes: readonly PackChange[] }[] {
  return packDifferences(now, next).map(({ stage, differences }) => ({
    area: stage,
    changes: differences.map(({ kind, list, key, name }) => ({
      change: kind,
      part: partOf[list],
      key,
      name,
    })),
  }));
}
