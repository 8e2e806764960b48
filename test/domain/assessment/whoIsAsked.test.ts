import { describe, expect, it } from 'vitest';
import { quorumOf, whoIsAsked } from '#domain/assessment/whoIsAsked.ts';
import { theSeat } from '#test/domain/criterion/sample.ts';

const member = (id: string, role: 'leader' | 'teamMember') => ({
  id,
  version: 1,
  role,
  since: '2027-01-01',
});
const view = {
  members: [member('lia', 'leader'), member('sam', 'leader'), member('tom', 'teamMember')],
  seats: [
    theSeat('s1', { kind: 'sponsor', holdings: [{ person: 'sam', from: '2027-01-01' }] }),
    theSeat('s2', {
      kind: 'sponsor',
      holdings: [{ person: 'old', from: '2026-01-01', until: '2027-04-15' }],
    }),
    theSeat('s3', { kind: 'kpiOwner', holdings: [{ person: 'tom', from: '2027-01-01' }] }),
  ],
};

describe('who is asked', () => {
  it('are the leaders and the sponsor, each once', () => {
    expect(whoIsAsked({ respondents: 'leaders' }, view, '2027-04-14')).toEqual(['lia', 'sam', 'old']);
    expect(whoIsAsked({ respondents: 'leaders' }, view, '2027-04-15')).toEqual(['lia', 'sam']);
  });

  it('is everyone in a seat, or nobody here', () => {
    expect(whoIsAsked({ respondents: 'stakeholders' }, view, '2027-04-15')).toEqual(['sam', 'tom']);
    expect(whoIsAsked({ respondents: 'aggregated' }, view, '2027-04-15')).toEqual([]);
  });
});

describe('the quorum', () => {
  it.each([
    // 0.75 x 4 = 3; 0.75 x 5 = 3.75; 0.6 x 5 = 3, not 4 by the noise of doubles
    [0.75, 4, 3],
    [0.75, 5, 4],
    [0.6, 5, 3],
    [1, 3, 3],
    // Never one alone where more are asked.
    [0.3, 3, 2],
    [0.5, 1, 1],
    [undefined, 4, 4],
  ])('of a share of %s of %i is %i', (quorumRatio, asked, needed) => {
    expect(quorumOf(quorumRatio === undefined ? {} : { quorumRatio }, asked)).toBe(needed);
  });
});
