import type { Store } from '#store/client.ts';
import { loadPeople } from '#store/people.ts';

/** The first of these ids that the directory does not hold; nobody can be named who is not in it. */
export async function unknownPerson(
  store: Store,
  people: readonly (string | null | undefined)[],
): Promise<string | undefined> {
  const named = people.filter((person) => typeof person === 'string');
  if (named.length === 0) return undefined;
  const known = await loadPeople(store, named);
  return named.find((person) => !known.has(person));
}
