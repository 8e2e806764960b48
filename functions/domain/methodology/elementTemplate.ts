import type { GateKey } from '#domain/gate/gateKey.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { ItemLevel } from './packItem.ts';
import type { Text } from './text.ts';

/** How far into a stage an element belongs: the four folds of a stage's page (users.md 3). */
export const folds = ['understand', 'design', 'prove', 'sustain'] as const;
export type Fold = (typeof folds)[number];

/** Parts of the product itself that carry an element, beside the items of a pack; each has a page of its own. */
export const builtInParts = [
  'charter',
  'plan',
  'stageStates',
  'startDecision',
  'gateDecisions',
  'objectives',
  'kpis',
  'segments',
  'milestones',
  'planner',
  'methodVersions',
  'history',
] as const;
export type BuiltInPart = (typeof builtInParts)[number];

/** One of the 77 elements of the method: what it asks, why, and where in the four articles it comes from. */
export type ElementTemplate = {
  readonly number: number;
  /** A few words that name it. */
  readonly name: Text;
  /** Two sentences for someone who has not read the articles: what it asks, and why it matters. */
  readonly about: Text;
  /** The article it comes from, A to D, and what that says, in our own words. */
  readonly source: { readonly article: 'A' | 'B' | 'C' | 'D'; readonly says: Text };
  readonly level: ItemLevel;
  readonly stage: StageKey | 'programme';
  readonly gate: GateKey;
  readonly fold: Fold;
  /** Parts of the product that carry it; empty where items of the pack alone do. */
  readonly builtIn: readonly BuiltInPart[];
};
