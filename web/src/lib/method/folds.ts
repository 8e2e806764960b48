import { folds, type ElementTemplate, type Fold } from '#domain/methodology/elementTemplate.ts';
import { isComplete, type Completeness } from './carriers.ts';

/** An element of an area as its fold shows it. */
export type FoldRow = { readonly element: ElementTemplate; readonly completeness: Completeness };

/** One of the four folds of an area's page. */
export type StageFold = {
  readonly fold: Fold;
  readonly rows: readonly FoldRow[];
  readonly done: number;
  readonly inHand: boolean;
};

/**
 * The four folds of an area, with what is still open first. In hand is the first one that is not done, in the method's order;
 * when all are done it is the last, which goes on. Folds without anything that is on are left out.
 */
export function stageFolds(rows: readonly FoldRow[]): readonly StageFold[] {
  const filled = folds
    .map((fold) => {
      const own = rows.filter(({ element }) => element.fold === fold);
      const open = own.filter(({ completeness }) => !isComplete(completeness));
      const done = own.filter(({ completeness }) => isComplete(completeness));
      return { fold, rows: [...open, ...done], done: done.length };
    })
    .filter((one) => one.rows.length > 0);
  const hand = filled.find((one) => one.done < one.rows.length) ?? filled.at(-1);
  return filled.map((one) => ({ ...one, inHand: one === hand }));
}
