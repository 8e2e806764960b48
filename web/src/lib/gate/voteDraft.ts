/** What a person has typed of a vote and not sent yet. */
export type VoteDraft = {
  /** The number of the request it was written about; 0 while nothing was chosen. */
  request: number;
  outcome: 'go' | 'conditionalGo' | 'recycle' | 'hold' | 'kill' | '';
  comment: string;
  kpi: string;
  seat: string;
  conditions: { text: string; ownerSeat: string; by: string }[];
  holdUntil: string;
  /** It was being sent when its person had to sign in first. */
  sending: boolean;
};

const empty = (): VoteDraft => ({
  request: 0,
  outcome: '',
  comment: '',
  kpi: '',
  seat: '',
  conditions: [],
  holdUntil: '',
  sending: false,
});

/** Names a person's vote on a gate: a tab may see two people, and shows neither the other's words. */
export function voteOf(person: string, programme: string, gate: string): string {
  return `waymark.vote.${person}.${programme}.${gate}`;
}

/**
 * A vote's draft lives in the tab's session, so that a typed reason survives a decision made meanwhile, a reload, and
 * signing in again. `forget` it once it is sent.
 */
export function keptDraft(vote: string): VoteDraft {
  try {
    const stored = sessionStorage.getItem(vote);
    return stored === null ? empty() : { ...empty(), ...(JSON.parse(stored) as Partial<VoteDraft>) };
  } catch {
    // A browser without session storage, or a draft of another version: the form begins empty.
    return empty();
  }
}

/** Keeps a draft as it is now. */
export function keepDraft(vote: string, draft: VoteDraft): void {
  try {
    sessionStorage.setItem(vote, JSON.stringify(draft));
  } catch {
    // Storage may be full or forbidden; the form itself still holds what was typed.
  }
}

/** Forgets a draft that was sent. */
export function forgetDraft(vote: string): void {
  try {
    sessionStorage.removeItem(vote);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
