import type { PlainDate } from '#domain/time.ts';

/** What a person may do in a programme. Seats come on top: they vote and own things. */
export const memberRoles = [
  'leader',
  'programmeManager',
  'stageLead',
  'teamMember',
  'approver',
  'customerVoice',
  'auditor',
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Membership; its id is the person's id. */
export type Member = { readonly role: MemberRole; readonly since: PlainDate };
