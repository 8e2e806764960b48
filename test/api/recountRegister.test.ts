import { beforeAll, describe, expect, it } from 'vitest';
import type { EntriesAnswer, EntryRowsAnswer } from '#contract/registers.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { accepted } from '#domain/outcome.ts';
import type { Register } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute } from '#store/execute.ts';
import { withApi } from './apiUnderTest.ts';
import { aProgramme, aSegment } from './wishes.ts';

const api = withApi();
let p = '';
let segment = '';

/** The shipped method with another mark on needs, and a scale of three steps where there were five. */
function ownPack(): Pack {
  const registers = currentPack.registers.map((register): RegisterTemplate => {
    if (register.key !== 'needs') return register;
    const name = { en: 'From hearsay', es: 'De oídas' };
    return {
      ...register,
      fields: register.fields.map((field) => (field.key === 'importance' ? { ...field, most: 3 } : field)),
      flags: [
        ...register.flags,
        {
          key: 'hearsay',
          elements: [13],
          when: 'entry.evidence == "Hearsay"',
          name,
          how: name,
          tone: 'note',
        },
      ],
    };
  });
  return { ...currentPack, id: 'harbour', version: '2.0.0-harbour', registers };
}

beforeAll(async () => {
  await api.signIn(['ana', 'boss'], ['boss']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const added = await api.done('addSegments', {
    person: 'ana',
    params: { p },
    body: { items: [aSegment()] },
  });
  segment = added.json.touched[0]?.id ?? '';
  await save({ need: 'Deliver on the day', segment, evidence: 'Hearsay', importance: 5, state: 'open' });
  await save({ need: 'Open on Sundays', segment, evidence: 'Interviews', importance: 2, state: 'open' });
  await api.done('importPack', { person: 'boss', body: ownPack() });
});

async function save(values: object): Promise<EntryRowsAnswer['rows'][number] | undefined> {
  const body = { items: [{ values }] };
  const { json } = await api.done('saveEntries', { person: 'ana', params: { p, r: 'needs' }, body });
  return (json as unknown as EntryRowsAnswer).rows[0];
}
const counts = async (): Promise<Register> => {
  const { json } = await api.done('programme', { person: 'ana', params: { p } });
  return json.snapshots.find(({ kind, id }) => kind === 'register' && id === 'needs')?.state as Register;
};
const adopt = (pack: { id: string; version: string }) =>
  api.done('adoptMethod', { person: 'ana', params: { p }, body: { pack, reason: 'It fits us better.' } });

describe('a list, once another version of the method is adopted', () => {
  it('is counted anew, keeps its entries and says which values no longer fit', async () => {
    expect((await counts()).flags).toEqual({ unanswered: '1-2' });

    await adopt({ id: 'harbour', version: '2.0.0-harbour' });

    const after = await counts();
    expect(after.flags).toEqual({ unanswered: '1-2', hearsay: '1' });
    expect([after.count, after.next, after.links['segment']]).toEqual([2, 3, { [segment]: 2 }]);
    const { json } = await api.done('entries', { person: 'ana', params: { p, r: 'needs' } });
    expect((json as unknown as EntriesAnswer).entries).toMatchObject([
      { number: 1, values: { importance: 5 }, misfits: ['importance'], flags: ['unanswered', 'hearsay'] },
      { number: 2, values: { importance: 2 } },
    ]);
  });

  it('takes changes of other fields while one does not fit', async () => {
    const items = [{ number: 1, version: 1, values: { response: 'A day and an hour for each parcel' } }];
    const got = await api.done('saveEntries', { person: 'ana', params: { p, r: 'needs' }, body: { items } });
    expect((got.json as unknown as EntryRowsAnswer).rows).toMatchObject([{ ok: true, version: 2 }]);
  });

  it('is counted by the next save where the adoption was cut off before it came to it', async () => {
    const { dependencies } = api;
    const from = { id: 'harbour', version: '2.0.0-harbour' };
    const to = { id: currentPack.id, version: currentPack.version };
    const data = { from, to, reason: 'Back again.' };
    await execute(dependencies, {
      programme: p,
      actor: { person: 'ana' },
      read: [{ kind: 'programme', id: p }],
      decide: (loaded) =>
        accepted(
          changesOf([{ kind: 'programme', id: p, events: [{ type: 'methodAdopted', data }] }], loaded),
        ),
    });
    expect((await counts()).flags).toEqual({ unanswered: '1-2', hearsay: '1' });

    const row = await save({ need: 'Answer the telephone', segment, evidence: 'Hearsay', state: 'open' });

    expect(row).toMatchObject({ ok: true, number: 3 });
    expect(await counts()).toMatchObject({
      count: 3,
      flags: { unanswered: '1-3' },
      method: 'customerCentric@2.0.0',
    });
  });
});
