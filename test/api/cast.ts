import type { MemberRole } from '#domain/member/member.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';

/** The people of the programme that is played through the handlers, each with their role. */
export const roles = {
  mona: 'programmeManager',
  sam: 'leader',
  lea: 'stageLead',
  tom: 'teamMember',
  fay: 'approver',
  kim: 'customerVoice',
} as const satisfies Readonly<Record<string, MemberRole>>;

/** Its seats, held from the first day. */
export const seatsWanted = [
  { kind: 'sponsor', name: 'Sponsor', person: 'sam' },
  { kind: 'programmeManager', name: 'Manager', person: 'mona' },
  { kind: 'approver', name: 'Finance', class: 'finance', person: 'fay' },
  { kind: 'approver', name: 'Customer voice', class: 'customer', person: 'kim' },
  ...stageKeys.map((stage) => ({
    kind: 'stageLead' as const,
    name: `Lead of ${stage}`,
    stage,
    person: 'lea',
  })),
  { kind: 'kpiOwner', name: 'Numbers', person: 'tom' },
] as const;
