import type { PeopleAnswer } from '#contract/responses.ts';
import type { NewMembers, NewPeople } from '#contract/seat.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { invitedSubject } from '#store/invitations.ts';
import { createPerson, listPeople, readDirectory } from '#store/people.ts';
import { mailReturnedOn } from '#store/returnedMail.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { unknownPerson } from './directory.ts';
import { addRecords, changeRecord, removeRecord } from './recordCommands.ts';

const list: Handle = async (call, { store }) => {
  const { people: directory, erased } = await readDirectory(store);
  const admin = directory.some(({ id, admin: isAdmin }) => id === call.person && isAdmin);
  const returned = await mailReturnedOn(
    store,
    directory.map(({ email }) => email),
  );
  const people = directory.map(({ id, name, email }) => {
    const on = returned.get(email);
    return { id, name, ...(admin && { email }), ...(on !== undefined && { mailReturnedOn: on }) };
  });
  return accepted({ json: { people, ...(erased.length > 0 && { erased }) } satisfies PeopleAnswer });
};

/**
 * Enters people before they first sign in. The issuer's subject is not known yet: the address stands in its place.
 */
const add: Handle<NewPeople> = async (call, { store, ids, config }) => {
  const known = new Set((await listPeople(store)).map(({ email }) => email.toLowerCase()));
  const taken = call.body.items.find(({ email }, row) => {
    const lower = email.toLowerCase();
    return known.has(lower) || call.body.items.findIndex((one) => one.email.toLowerCase() === lower) < row;
  });
  if (taken !== undefined) return refused({ code: 'emailKnown', email: taken.email });
  const people = [];
  for (const { name, email } of call.body.items) {
    const person = { id: ids.next(), name, email, locale: 'en', admin: false };
    const { directory } = config;
    if (!(await createPerson(store, { ...person, issuer: directory, subject: invitedSubject(email) }))) {
      return refused({ code: 'emailKnown', email });
    }
    people.push({ id: person.id, name, email });
  }
  return accepted({ status: 201, json: { people } satisfies PeopleAnswer });
};

const addMembers: Handle<NewMembers> = async (call, dependencies) => {
  const named = call.body.items.map(({ person }) => person);
  const unknown = await unknownPerson(dependencies.store, named);
  if (unknown !== undefined) return refused({ code: 'personUnknown', person: unknown });
  return addRecords(call, dependencies, 'member', ({ person, role }, { today }) => ({
    id: person,
    record: { role, since: today },
  }));
};

/** The directory, and who of it is a member of a programme. */
export const people = {
  people: handler(list),
  addPeople: handler(add),
  addMembers: handler(addMembers),
  changeMember: handler((call: Call<{ readonly changes: object; readonly reason?: string }>, dependencies) =>
    changeRecord(call, dependencies, 'member'),
  ),
  removeMember: handler((call: Call<{ readonly reason: string }>, dependencies) =>
    removeRecord(call, dependencies, 'member'),
  ),
} satisfies Readonly<Record<string, Handler>>;
