import { describe, expect, it } from 'vitest';
import {
  createPerson,
  findPersonBySubject,
  listPeople,
  loadPeople,
  loadPerson,
  updatePerson,
  type Person,
} from '#store/people.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();

function aPerson(overrides: Partial<Person> = {}): Person {
  const id = overrides.id ?? 'ana';
  const known = { name: `Person ${id}`, email: `${id}@example.com`, locale: 'en', admin: false };
  return { id, ...known, issuer: 'https://issuer.example', subject: `subject-${id}`, ...overrides };
}

describe('a person', () => {
  it('is found by id, by subject and in the directory', async () => {
    const ana = aPerson();

    expect(await createPerson(engine.store, ana)).toBe(true);

    expect(await loadPerson(engine.store, 'ana')).toEqual(ana);
    expect(await findPersonBySubject(engine.store, ana.issuer, ana.subject)).toEqual(ana);
    expect(await listPeople(engine.store)).toEqual([ana]);
    expect(await findPersonBySubject(engine.store, 'https://other.example', ana.subject)).toBeUndefined();
  });

  it('is entered once for a subject', async () => {
    await createPerson(engine.store, aPerson({ id: 'ben' }));

    const again = aPerson({ id: 'ben2', subject: 'subject-ben' });

    expect(await createPerson(engine.store, again)).toBe(false);
    expect(await loadPerson(engine.store, 'ben2')).toBeUndefined();
  });

  it('can be changed, in the directory too', async () => {
    await createPerson(engine.store, aPerson({ id: 'eva' }));
    const changed = aPerson({ id: 'eva', admin: true, locale: 'es' });

    expect(await updatePerson(engine.store, changed)).toBe(true);

    expect(await loadPerson(engine.store, 'eva')).toEqual(changed);
    expect(await listPeople(engine.store)).toContainEqual(changed);
  });

  it('is not changed when unknown, nor taken over by another subject', async () => {
    await createPerson(engine.store, aPerson({ id: 'leo' }));

    expect(await updatePerson(engine.store, aPerson({ id: 'nobody' }))).toBe(false);
    expect(await updatePerson(engine.store, aPerson({ id: 'leo', subject: 'elsewhere' }))).toBe(false);
  });

  it('is among those loaded together, unknown ones left out', async () => {
    await createPerson(engine.store, aPerson({ id: 'mia' }));

    const people = await loadPeople(engine.store, ['mia', 'mia', 'nobody']);

    expect([...people.keys()]).toEqual(['mia']);
  });
});
