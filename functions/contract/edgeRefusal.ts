import type { AggregateKind, Snapshot } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { FieldProblem } from './problem.ts';

/** What the edge and the store refuse before or after the business was asked. */
export type EdgeRefusal =
  | { readonly code: 'notFound'; readonly aggregate?: { readonly kind: AggregateKind; readonly id: string } }
  | { readonly code: 'notSignedIn' }
  | { readonly code: 'stepUpRequired' }
  | { readonly code: 'notAdmin' }
  | { readonly code: 'forbiddenRole'; readonly role: MemberRole }
  | { readonly code: 'notThroughFrontDoor' }
  | { readonly code: 'headerMissing'; readonly header: string }
  | { readonly code: 'foreignOrigin' }
  | { readonly code: 'notJson'; readonly contentType?: string }
  | { readonly code: 'unreadableJson' }
  | { readonly code: 'invalidRequest'; readonly fields: readonly FieldProblem[] }
  | { readonly code: 'tooLarge'; readonly mostBytes: number }
  | { readonly code: 'ifMatchMissing' }
  | { readonly code: 'ifMatchUnreadable' }
  | { readonly code: 'commandKeyUnreadable' }
  | { readonly code: 'versionChanged'; readonly current: Snapshot }
  | { readonly code: 'commandKeyReused' }
  | { readonly code: 'busy'; readonly retryAfterSeconds: number }
  | { readonly code: 'personUnknown'; readonly person: string }
  | { readonly code: 'memberMissing'; readonly person: string }
  | { readonly code: 'emailKnown'; readonly email: string }
  | { readonly code: 'measurementNotYours' }
  | { readonly code: 'fileUnreadable' }
  | { readonly code: 'fileTooLong'; readonly most: number }
  | { readonly code: 'fileChanged'; readonly import: string }
  | { readonly code: 'badRows'; readonly rows: number }
  | { readonly code: 'nothingToImport' }
  | { readonly code: 'approvedMoveNotYours' }
  | { readonly code: 'asOfUnreadable' }
  | { readonly code: 'fault' };
