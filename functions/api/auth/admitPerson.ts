import type { Dependencies } from '#runtime/dependencies.ts';
import { adoptInvited, invitedSubject } from '#store/invitations.ts';
import { createPerson, findPersonBySubject, updatePerson, type Person } from '#store/people.ts';
import { endSessionsOf } from '#store/sessions.ts';
import { groupsOf, type DirectoryClaims } from './claims.ts';
import { isFirstAdmin } from './mayEnter.ts';

type Told = Pick<Person, 'name' | 'email' | 'admin' | 'issuer' | 'subject'>;
type Admitting = Pick<Dependencies, 'store' | 'ids' | 'config'>;

/**
 * The person behind an issuer's subject: entered at the first sign-in, or recognised by a verified address if they were
 * entered before; brought up to date at each later one, because the directory owns name, address and who is admin.
 */
export async function admitPerson(
  { store, ids, config }: Admitting,
  claims: DirectoryClaims,
  acceptLanguage: string | undefined,
): Promise<Person> {
  const { directory, adminGroup } = config.signIn;
  const told: Told = {
    name: (claims.name ?? claims.email).normalize('NFC'),
    email: claims.email.normalize('NFC'),
    admin: groupsOf(claims).includes(adminGroup) || isFirstAdmin(config.signIn, claims),
    issuer: directory,
    subject: claims.sub,
  };
  const known = await findPersonBySubject(store, directory, claims.sub);
  if (known !== undefined) return broughtUpToDate(store, known, told);

  // Anybody can claim an address; only one that the issuer has verified leads to a person.
  const isVerified = claims.email_verified === true;
  const invited = isVerified
    ? await findPersonBySubject(store, directory, invitedSubject(told.email))
    : undefined;
  const locale = invited?.locale ?? (/^es\b/i.test(acceptLanguage ?? '') ? 'es' : 'en');
  const entered: Person = { id: invited?.id ?? ids.next(), locale, ...told };
  const isEntered =
    invited === undefined ? await createPerson(store, entered) : await adoptInvited(store, invited, entered);
  if (isEntered) return entered;
  // Two first sign-ins at once: the other one entered the person.
  const other = await findPersonBySubject(store, directory, claims.sub);
  if (other === undefined) throw new Error('A person could be neither entered nor found.');
  return other;
}

async function broughtUpToDate(store: Admitting['store'], known: Person, told: Told): Promise<Person> {
  const isSame = known.name === told.name && known.email === told.email && known.admin === told.admin;
  if (isSame) return known;
  const person = { ...known, ...told };
  await updatePerson(store, person);
  // Nobody goes on under what they were allowed before.
  if (known.admin !== told.admin) await endSessionsOf(store, known.id);
  return person;
}
