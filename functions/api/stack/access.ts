import type { ApiRefusal } from '#contract/problem.ts';
import type { Member } from '#domain/member/member.ts';
import { loadSnapshots } from '#store/load.ts';
import { loadPerson } from '#store/people.ts';
import { namesIds } from './address.ts';
import type { Exchange, Step } from './exchange.ts';

/** Whether they may: by the route table, the directory's flag, or the role in the programme as it is now. */
export const access: Step = async (exchange) => {
  const { route, call, handler } = exchange;
  if (!namesIds(call)) return { code: 'notFound' };
  if (route.access === 'public' || route.access === 'signedIn') return undefined;
  if (route.access === 'admin') {
    const person = await loadPerson(exchange.dependencies.store, call.person);
    return person?.admin === true ? undefined : { code: 'notAdmin' };
  }
  return handler.checksMembership === true ? undefined : membership(exchange);
};

/** People who are not members learn nothing, not even that there is such a programme. */
async function membership(exchange: Exchange): Promise<ApiRefusal | undefined> {
  const { route, call, dependencies } = exchange;
  const ref = { kind: 'member', id: call.person } as const;
  const found = await loadSnapshots(dependencies.store, call.params['p'] ?? '', [ref]);
  const member = found.get('member', call.person)?.state as Member | undefined;
  if (member === undefined) return { code: 'notFound' };
  exchange.call = { ...call, role: member.role };
  return Array.isArray(route.access) && route.access.includes(member.role)
    ? undefined
    : { code: 'forbiddenRole', role: member.role };
}
