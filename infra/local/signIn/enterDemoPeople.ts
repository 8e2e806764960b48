import { admitPerson } from '#api/auth/admitPerson.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Person } from '#store/people.ts';
import { demoClaims, demoPeople } from './demoPeople.ts';

/**
 * Enters the demo people as their first sign-in would, so that they can be named before they sign in. May be done at
 * every start.
 * @returns the people by their subjects
 */
export async function enterDemoPeople(
  dependencies: Pick<Dependencies, 'store' | 'ids' | 'config'>,
): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (const person of demoPeople) {
    people.set(person.subject, await admitPerson(dependencies, demoClaims(person), undefined));
  }
  return people;
}
