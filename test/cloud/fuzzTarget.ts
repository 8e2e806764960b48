import { fuzzSubjects, parts, type Part, type Target } from '#test/fuzz/target.ts';
import type { CloudPeople } from './cloudPeople.ts';

/** The deployed API as the fuzz knows a target; people whose session a request ended sign in again. */
export async function fuzzTarget(origin: string, people: CloudPeople): Promise<Target> {
  const headersOf = (part: Part): Readonly<Record<string, string>> => ({
    cookie: people.cookiesOf(fuzzSubjects[part]),
  });
  return {
    origin,
    people: Object.fromEntries(parts.map((part) => [part, headersOf(part)])) as Target['people'],
    signIn: async (part) => {
      await people.signIn(fuzzSubjects[part]);
      return headersOf(part);
    },
    behindGateway: true,
  };
}
