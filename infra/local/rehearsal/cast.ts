import type { MemberRole } from '#domain/member/member.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Founding } from '../story/founding.ts';

/** Who plays what in the rehearsal; the people are those of the demo sign-in. */
export const leader = 'demo-leader';
export const manager = 'demo-manager';
export const analyst = 'demo-team';
export const lead = 'demo-stage-lead';
/** The programme office edits what is judged, so that the manager may vote on it. */
export const office = 'demo-team-second';
export const finance = 'demo-finance';
export const business = 'demo-business';
export const risk = 'demo-risk';
export const customer = 'demo-customer';
const auditor = 'demo-auditor';

export const memberRoles: Readonly<Record<string, MemberRole>> = {
  [leader]: 'leader',
  [analyst]: 'teamMember',
  [lead]: 'stageLead',
  [office]: 'programmeManager',
  [finance]: 'approver',
  [business]: 'approver',
  [risk]: 'approver',
  [customer]: 'customerVoice',
  [auditor]: 'auditor',
};

/** The seats, with their holders by subject. */
export const seats: Founding['seats'] = [
  { kind: 'sponsor', name: 'Sponsor', subject: leader },
  { kind: 'programmeManager', name: 'Programme manager', subject: manager },
  { kind: 'approver', name: 'Approver, finance', class: 'finance', subject: finance },
  { kind: 'approver', name: 'Approver, business', class: 'business', subject: business },
  { kind: 'approver', name: 'Approver, risk', class: 'risk', subject: risk },
  { kind: 'approver', name: 'Voice of the customer', class: 'customer', subject: customer },
  { kind: 'kpiOwner', name: 'Customer analytics', subject: analyst },
  ...stageKeys.map((stage) => ({
    kind: 'stageLead' as const,
    name: `Lead, ${customerCentric.stages.find(({ key }) => key === stage)?.name.en ?? stage}`,
    stage,
    subject: lead,
  })),
];
