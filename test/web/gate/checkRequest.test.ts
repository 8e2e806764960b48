import { describe, expect, it } from 'vitest';
import { checkRequest } from '#lib/gate/checkRequest.ts';
import { emptyEvidence, emptyRequest, type RequestDraft } from '#lib/gate/requestDraft.ts';

function aDraft(changes: Partial<RequestDraft> = {}): RequestDraft {
  return { ...emptyRequest(), comment: 'Ready.', ...changes };
}

describe('checkRequest', () => {
  it('leaves out rows in which nothing was typed and reasons nobody needs any more', () => {
    const draft = aDraft({ evidence: [emptyEvidence('2027-01-01')], overrides: { a: 'Because.', b: '  ' } });

    expect(checkRequest(draft, ['b'])).toMatchObject({ ok: true, body: { evidence: [], overrides: {} } });
  });

  it('names the row and field that is wrong by its place on screen', () => {
    const typed = { ...emptyEvidence('2027-01-01'), title: 'Report', link: 'report.pdf' };
    const draft = aDraft({ evidence: [emptyEvidence('2027-01-01'), typed] });

    expect(checkRequest(draft, [])).toEqual({
      ok: false,
      flaws: [{ row: 1, field: 'link' }],
      tooLong: false,
    });
  });

  it('says that a text is too long', () => {
    expect(checkRequest(aDraft({ comment: 'x'.repeat(2001) }), [])).toMatchObject({
      ok: false,
      tooLong: true,
    });
  });
});
