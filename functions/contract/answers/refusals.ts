import { edgeProblems } from '#contract/edgeProblems.ts';
import type { RefusalCode } from '#contract/problem.ts';
import { problemTable } from '#contract/problemTable.ts';
import type { Route } from '#contract/routes.ts';
import { tokenProblems } from '#contract/tokenProblems.ts';

/** What a route of some property may refuse before the business is asked; the statuses follow from the problem table. */
const atTheEdge: readonly {
  readonly of: (route: Route) => boolean;
  readonly codes: readonly RefusalCode[];
}[] = [
  { of: () => true, codes: ['foreignOrigin', 'tooLarge', 'fault'] },
  {
    of: ({ access }) => access !== 'public',
    codes: ['notSignedIn', 'invalidToken', 'ambiguousSender', 'notForTokens', 'tooManyRequests'],
  },
  { of: ({ access }) => access === 'admin', codes: ['notAdmin'] },
  { of: ({ access }) => Array.isArray(access), codes: ['forbiddenRole', 'notFound'] },
  { of: ({ path }) => path.includes('{'), codes: ['notFound'] },
  { of: ({ query }) => query !== undefined, codes: ['asOfUnreadable', 'invalidRequest'] },
  { of: ({ method }) => method !== 'GET', codes: ['headerMissing', 'commandKeyUnreadable'] },
  { of: ({ body }) => body !== undefined, codes: ['notJson', 'unreadableJson', 'invalidRequest'] },
  {
    of: ({ ifMatch }) => ifMatch === true,
    codes: ['ifMatchMissing', 'ifMatchUnreadable', 'versionChanged'],
  },
  { of: ({ method }) => method !== 'GET', codes: ['commandKeyReused', 'busy'] },
];

/** Every code with its status. */
export const refusalStatuses: readonly (readonly [code: string, status: number])[] = Object.entries(
  problemTable,
).map(([code, { status }]) => [code, status]);

/** What the business may say no with, to whoever changes something that is there. */
const byTheBusiness = refusalStatuses
  .filter(([code]) => !(code in edgeProblems) && !(code in tokenProblems))
  .map(([, status]) => status);

/** The statuses with which a route may refuse. */
export function refusalsOf(route: Route): readonly number[] {
  const changesWhatIsThere = route.method !== 'GET' && route.path.includes('{');
  const statuses = [
    ...atTheEdge.filter(({ of }) => of(route)).flatMap(({ codes }) => codes.map(statusOf)),
    ...(changesWhatIsThere ? byTheBusiness : []),
  ];
  return [...new Set(statuses)].toSorted((one, other) => one - other);
}

function statusOf(code: RefusalCode): number {
  return problemTable[code].status;
}
