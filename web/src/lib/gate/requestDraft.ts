/** One row of evidence as it is typed. */
export type EvidenceDraft = {
  title: string;
  version: string;
  link: string;
  on: string;
  authors: string[];
};

/** A request for approval as it is typed. */
export type RequestDraft = {
  asks: 'approve' | 'stop';
  comment: string;
  evidence: EvidenceDraft[];
  overrides: { [criterion: string]: string };
};

/** A draft in which nothing is typed yet. */
export function emptyRequest(): RequestDraft {
  return { asks: 'approve', comment: '', evidence: [], overrides: {} };
}

/** A row to begin with; `on` is proposed as today. */
export function emptyEvidence(on: string): EvidenceDraft {
  return { title: '', version: '1', link: '', on, authors: [] };
}
