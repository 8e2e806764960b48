import { describe, expect, it } from 'vitest';
import { memberRoles } from '#domain/member/member.ts';
import { mayEditEntries } from '#domain/register/mayEditEntries.ts';

describe('who may write in a list', () => {
  it('is who keeps lists, and whom the method asks', () => {
    const may = memberRoles.filter((role) =>
      mayEditEntries({ answeredBy: 'leader' }, { role, approves: [] }),
    );
    expect(may).toEqual(
      memberRoles.filter((role) => !['approver', 'customerVoice', 'auditor'].includes(role)),
    );
  });

  it('is an approver where one of its states is theirs to decide', () => {
    const states = { field: 'state', first: ['a'], moves: {}, decidedBy: { b: ['finance'] } } as const;
    const list = { answeredBy: 'programmeManager', states } as const;
    expect(mayEditEntries(list, { role: 'approver', approves: ['finance'] })).toBe(true);
    expect(mayEditEntries(list, { role: 'approver', approves: ['risk'] })).toBe(false);
    expect(mayEditEntries(list, { role: 'auditor', approves: ['finance'] })).toBe(false);
  });
});
