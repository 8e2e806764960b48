import * as z from 'zod';
import type { Dependencies } from '#runtime/dependencies.ts';
import { createPerson, findPersonBySubject, updatePerson, type Person } from '#store/people.ts';

const Groups = z.optional(z.array(z.string()));

/** What the directory says of a person, in the ID token. Cognito calls the groups `cognito:groups`. */
export const DirectoryClaims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.optional(z.string().min(1)),
  email: z.email(),
  groups: Groups,
  'cognito:groups': Groups,
});
export type DirectoryClaims = z.infer<typeof DirectoryClaims>;

/**
 * The person behind an issuer's subject: entered at the first sign-in, brought up to date at each later one, because the
 * directory owns name, address and who is admin. The language stays as it is once the person is known.
 */
export async function admitPerson(
  { store, ids, config }: Dependencies,
  claims: DirectoryClaims,
  acceptLanguage: string | undefined,
): Promise<Person> {
  const groups = [...(claims.groups ?? []), ...(claims['cognito:groups'] ?? [])];
  const told = {
    name: (claims.name ?? claims.email).normalize('NFC'),
    email: claims.email.normalize('NFC'),
    admin: groups.includes(config.signIn.adminGroup),
    issuer: claims.iss,
    subject: claims.sub,
  };
  const known = await findPersonBySubject(store, claims.iss, claims.sub);
  if (known === undefined) {
    const entered = { id: ids.next(), locale: /^es\b/i.test(acceptLanguage ?? '') ? 'es' : 'en', ...told };
    if (await createPerson(store, entered)) return entered;
    // Two first sign-ins at once: the other one entered the person.
    const other = await findPersonBySubject(store, claims.iss, claims.sub);
    if (other === undefined) throw new Error('A person could be neither entered nor found.');
    return other;
  }
  const person = { ...known, ...told };
  const isSame = known.name === told.name && known.email === told.email && known.admin === told.admin;
  if (!isSame) await updatePerson(store, person);
  return person;
}
