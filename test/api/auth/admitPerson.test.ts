import { describe, expect, it } from 'vitest';
import { admitPerson } from '#api/auth/admitPerson.ts';
import type { DirectoryClaims } from '#api/auth/claims.ts';
import { readConfig } from '#runtime/environment.ts';
import { randomIds } from '#runtime/ids.ts';
import { invitedSubject } from '#store/invitations.ts';
import { createPerson, listPeople, loadPerson } from '#store/people.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const config = readConfig({
  WAYMARK_ISSUER: 'https://issuer.example.com',
  WAYMARK_CLIENT_ID: 'waymark',
  WAYMARK_CLIENT_SECRET: 'secret',
  WAYMARK_ORIGIN: 'https://waymark.example.com',
});
const admit = (claims: DirectoryClaims, language = 'en') =>
  admitPerson({ store: engine.store, ids: randomIds, config }, claims, language);

describe('a person at the door', () => {
  it('is entered with what the directory says, in the language of the browser', async () => {
    const person = await admit(
      { sub: 's1', name: 'Ana Orilla', email: 'ana.orilla@example.com' },
      'es-ES,es',
    );

    expect(await loadPerson(engine.store, person.id)).toEqual({
      id: person.id,
      name: 'Ana Orilla',
      email: 'ana.orilla@example.com',
      locale: 'es',
      admin: false,
      issuer: 'https://issuer.example.com',
      subject: 's1',
    });
  });

  it('keeps the id when name, address or groups change', async () => {
    const before = await admit({ sub: 's2', name: 'Before', email: 'before@example.com' });
    const after = await admit({
      sub: 's2',
      name: 'After',
      email: 'after@example.com',
      'cognito:groups': ['waymark-admins'],
    });

    expect(after).toMatchObject({ id: before.id, name: 'After', email: 'after@example.com', admin: true });
  });

  it('is one person, however many first sign-ins come at once', async () => {
    const claims = { sub: 's3', name: 'Twice', email: 'twice@example.com' };
    const people = await Promise.all([admit(claims), admit(claims), admit(claims)]);

    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
  });

  it('becomes who was entered before under that address, once the issuer has verified it', async () => {
    const id = await invite('invited@example.com');
    const person = await admit({
      sub: 's4',
      name: 'Arrived',
      email: 'Invited@example.com',
      email_verified: true,
    });
    const again = await admit({
      sub: 's4',
      name: 'Arrived',
      email: 'Invited@example.com',
      email_verified: true,
    });

    expect([person.id, again.id]).toEqual([id, id]);
    expect((await listPeople(engine.store)).filter((one) => one.id === id)).toEqual([person]);
  });

  it('becomes nobody else by an address that nobody verified', async () => {
    const id = await invite('boss@example.com');
    const person = await admit({ sub: 's5', name: 'Impostor', email: 'boss@example.com' });

    expect(person.id).not.toBe(id);
  });
});

async function invite(email: string): Promise<string> {
  const id = randomIds.next();
  const invited = { id, name: 'Invited', email, locale: 'en', admin: false };
  await createPerson(engine.store, {
    ...invited,
    issuer: config.signIn.directory,
    subject: invitedSubject(email),
  });
  return id;
}
