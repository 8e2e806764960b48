import { NewSubmission } from '#contract/gate.ts';
import type { Evidence } from '#domain/gate/gate.ts';
import type { EvidenceDraft, RequestDraft } from './requestDraft.ts';

/** Which field of which row of evidence is not right yet. */
export type EvidenceFlaws = readonly { readonly row: number; readonly field: keyof EvidenceDraft }[];

/** The body of a request, checked by the contract's own schema, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly body: NewSubmission; readonly evidence: readonly Evidence[] }
  | { readonly ok: false; readonly flaws: EvidenceFlaws; readonly tooLong: boolean };

/**
 * Reads a draft as the API will. Rows of evidence in which nothing was typed are left out; so are reasons for criteria
 * that no longer need one.
 */
export function checkRequest(draft: RequestDraft, overridable: readonly string[]): Checked {
  const evidence = draft.evidence
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => row.title.trim() !== '' || row.link.trim() !== '');
  const overrides = Object.fromEntries(
    Object.entries(draft.overrides).filter(
      ([id, reason]) => overridable.includes(id) && reason.trim() !== '',
    ),
  );
  const body = {
    asks: draft.asks,
    comment: draft.comment,
    evidence: evidence.map(({ row }) => ({ ...row, link: row.link.trim() })),
    overrides,
  };
  const parsed = NewSubmission.safeParse(body);
  if (parsed.success) return { ok: true, body: parsed.data, evidence: parsed.data.evidence };
  const flaws = parsed.error.issues.flatMap(({ path }) => {
    const [part, row, field] = path;
    const place = part === 'evidence' && typeof row === 'number' ? evidence[row]?.place : undefined;
    return place === undefined || typeof field !== 'string'
      ? []
      : [{ row: place, field: field as keyof EvidenceDraft }];
  });
  return { ok: false, flaws, tooLong: flaws.length === 0 };
}
