import type { Edits } from '#domain/programme/programme.ts';
import type { Instant } from '#domain/time.ts';

/** An open question's answer as it stands; earlier ones are in the ledger. */
export type Question = {
  readonly answer?: {
    readonly text: string;
    readonly evidence?: string;
    readonly person: string;
    readonly at: Instant;
  };
  /** Why it is not used here, where the method allows that (element 40). */
  readonly unusedBecause?: string;
  /** Ids of the initiatives that follow from the answer (element 43). */
  readonly plan: readonly string[];
  readonly versions: number;
  readonly edits: Edits;
};
