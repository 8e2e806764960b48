import type { HeaderRule } from './judge.ts';

/** What each person of a fuzzed programme is in it. `admin` also administers; `outsider` is no member of what is founded. */
export const parts = [
  'manager',
  'leader',
  'lead',
  'team',
  'admin',
  'finance',
  'business',
  'customer',
  'auditor',
  'outsider',
] as const;
export type Part = (typeof parts)[number];

/** Who of the demo's people plays each part. */
export const fuzzSubjects: Readonly<Record<Part, string>> = {
  manager: 'demo-manager',
  leader: 'demo-leader',
  lead: 'demo-stage-lead',
  team: 'demo-team',
  admin: 'demo-team-second',
  finance: 'demo-finance',
  business: 'demo-business',
  customer: 'demo-customer',
  auditor: 'demo-auditor',
  outsider: 'demo-risk',
};

/** An API that answers HTTP, wherever it runs. */
export type Target = {
  /** Where it answers: `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** What each person sends with every request, such as the cookie of their session. */
  readonly people: Readonly<Record<Part, Readonly<Record<string, string>>>>;
  /** Signs a person in again, when a request has ended their session. */
  readonly signIn?: (part: Part) => Promise<Readonly<Record<string, string>>>;
  /** What every request carries, such as the header that only the distribution knows. */
  readonly extraHeaders?: Readonly<Record<string, string>>;
  /** Programmes that are there already, of which these people are members. */
  readonly programmes?: readonly string[];
  /** Headers that every answer must have. */
  readonly headerRule?: HeaderRule;
  /** Something before the API answers for addresses it does not know, in words of its own. */
  readonly behindGateway?: boolean;
  /** What the other side logged of a request, where it can be asked. */
  readonly explain?: (requestId: string) => string | undefined;
};
