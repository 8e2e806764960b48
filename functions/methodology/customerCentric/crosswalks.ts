import type { Crosswalk } from '#domain/methodology/pack.ts';

/** How the sequences of the articles map onto the five stages (element 62). */
export const crosswalks: readonly Crosswalk[] = [];
