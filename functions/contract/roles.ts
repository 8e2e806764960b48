import { memberRoles, type MemberRole } from '#domain/member/member.ts';

/**
 * Who may call a route. `public`: anyone. `signedIn`: anyone with a session. `admin`: the directory's administrators.
 * A list of roles: members of the programme with one of them; everyone else gets the same 404 as for an unknown id.
 * Seats are finer than roles and are checked by the decision itself.
 */
export type Access = 'public' | 'signedIn' | 'admin' | readonly MemberRole[];

/** Everyone in the programme, the auditor included: reading. */
export const everyMember: readonly MemberRole[] = memberRoles;

/** Everyone but the auditor, who reads all and writes nothing. What exactly is the seat's and the decision's to say. */
export const everyActor: readonly MemberRole[] = memberRoles.filter((role) => role !== 'auditor');

/** Who shapes the programme: its plan, its people, its KPIs. */
export const shapers: readonly MemberRole[] = ['programmeManager'];

/** Who defines outcomes and plans: managers, and stage leads for their work. */
export const planners: readonly MemberRole[] = ['programmeManager', 'stageLead'];

/** Who enters numbers: managers, stage leads and teams. */
export const reporters: readonly MemberRole[] = ['programmeManager', 'stageLead', 'teamMember'];

/** Who answers the method's open questions: whoever leads the programme or works on it. */
export const answerers: readonly MemberRole[] = [...reporters, 'leader'];

/** Whose word on the programme's health stands on the overview. */
export const speakers: readonly MemberRole[] = ['leader', 'programmeManager'];

/** Who sees items marked for leadership. */
export const leadership: readonly MemberRole[] = ['leader', 'programmeManager', 'auditor'];
