import { describe, expect, it } from 'vitest';
import { maySee } from '#contract/maySee.ts';
import { memberRoles } from '#domain/member/member.ts';

const who = (role: (typeof memberRoles)[number], seats: string[] = []) => ({ role, seats });

describe('who may see an item', () => {
  it.each(memberRoles)('a %s sees what is for the programme', (role) => {
    expect(maySee('programme', who(role))).toBe(true);
  });

  it('leadership is leaders, managers and the auditor', () => {
    expect(memberRoles.filter((role) => maySee('leadership', who(role)))).toEqual([
      'leader',
      'programmeManager',
      'auditor',
    ]);
  });

  it('what is for a seat its holder sees, and the auditor', () => {
    expect(maySee({ seats: ['s1'] }, who('teamMember', ['s1', 's2']))).toBe(true);
    expect(maySee({ seats: ['s1'] }, who('leader', ['s2']))).toBe(false);
    expect(maySee({ seats: ['s1'] }, who('auditor'))).toBe(true);
  });
});
