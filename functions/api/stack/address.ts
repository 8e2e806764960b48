import type { Call } from '#api/call.ts';

const idForm = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Whether the names in a path have the form of ids. Nothing is read before that is known: a name of thousands of
 * characters is no key that the database takes. A pack is named with its version, and is looked up in memory.
 */
export function namesIds({ route, params }: Pick<Call, 'route' | 'params'>): boolean {
  return route.name === 'pack' || Object.values(params).every((id) => idForm.test(id));
}
