import type { MemberRole } from '#domain/member/member.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import type { Founding } from '../story/founding.ts';

// The ten people of the demo sign-in, by their subjects.
export const leader = 'demo-leader';
export const manager = 'demo-manager';
export const analyst = 'demo-team';
export const lead = 'demo-stage-lead';
export const operations = 'demo-team-second';
export const finance = 'demo-finance';
export const business = 'demo-business';
export const risk = 'demo-risk';
export const customer = 'demo-customer';
const auditor = 'demo-auditor';

/** Everyone but the manager, who founds the programme. */
export const memberRoles: Readonly<Record<string, MemberRole>> = {
  [leader]: 'leader',
  [analyst]: 'teamMember',
  [lead]: 'stageLead',
  [operations]: 'teamMember',
  // Who approves for finance and for risk also leads the company, and answers the leaders’ sheet.
  [finance]: 'leader',
  [business]: 'approver',
  [risk]: 'leader',
  [customer]: 'customerVoice',
  [auditor]: 'auditor',
};

export const seatNames = {
  sponsor: 'Sponsor',
  manager: 'Programme manager',
  finance: 'Approver, finance',
  business: 'Approver, business',
  risk: 'Approver, risk and quality',
  customer: 'Voice of the customer',
  analytics: 'Customer analytics',
  operations: 'Operations reporting',
  control: 'Finance control',
  interactionLead: 'Lead, Customer interaction',
} as const;

export const seats: Founding['seats'] = [
  { kind: 'sponsor', name: seatNames.sponsor, subject: leader },
  { kind: 'programmeManager', name: seatNames.manager, subject: manager },
  { kind: 'approver', name: seatNames.finance, class: 'finance', subject: finance, deputySubject: risk },
  { kind: 'approver', name: seatNames.business, class: 'business', subject: business },
  { kind: 'approver', name: seatNames.risk, class: 'risk', subject: risk },
  { kind: 'approver', name: seatNames.customer, class: 'customer', subject: customer },
  { kind: 'kpiOwner', name: seatNames.analytics, subject: analyst },
  { kind: 'kpiOwner', name: seatNames.operations, subject: operations },
  { kind: 'kpiOwner', name: seatNames.control, subject: finance },
  ...stageKeys.map((stage) => ({
    kind: 'stageLead' as const,
    name: `Lead, ${customerCentric.stages.find(({ key }) => key === stage)?.name.en ?? stage}`,
    stage,
    subject: lead,
  })),
];

/** The words of the charter; the firm is fictional. */
export const charterWords = {
  name: 'Closer to our customers',
  vision:
    'Harbour Records knows each customer it wins. One team answers for every group of customers, each of them hears from us when it helps, and they come back because they like to.',
  definition: 'Customer management is how the whole company wins, keeps and develops customers.',
  mandate:
    'The sponsor decides on the five areas of change and on their money; the programme manager plans; every department takes part.',
} as const;
