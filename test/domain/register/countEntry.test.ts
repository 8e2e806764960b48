import { describe, expect, it } from 'vitest';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { countEntry, deltaOf, entryFacts, joined } from '#domain/register/countEntry.ts';
import { withDelta } from '#domain/register/evolveRegister.ts';
import { emptyRegister, type Entry } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';

const name = { en: 'x', es: 'x' };
const template: RegisterTemplate = {
  ...(currentPack.registers[0] as RegisterTemplate),
  key: 'visits',
  fields: [
    { key: 'segment', name, type: 'link', to: 'segment', required: true },
    { key: 'phase', name, type: 'choice', options: [{ key: 'buy', name }], required: false },
    { key: 'cost', name, type: 'money', required: false },
    { key: 'on', name, type: 'date', required: false },
    { key: 'why', name, type: 'text', required: false },
  ],
  flags: [{ key: 'silent', elements: [1], when: 'entry.why == ""', name, how: name, tone: 'problem' }],
  tallies: [
    { key: 'all' },
    { key: 'spent', sum: 'cost', when: 'entry.cost > 10.0' },
    { key: 'cells', by: ['segment', 'phase'] },
    { key: 'months', by: ['on'] },
    { key: 'each', by: ['number'], sum: 'cost' },
  ],
};
const pack: Pack = { ...currentPack, registers: [template] };
const entry = (values: Entry['values'], texts: Entry['texts'] = {}): Entry => ({
  number: 4,
  values,
  texts,
  by: 'lea',
  edits: {},
});

describe('what an entry counts for', () => {
  it('is its marks, its combinations and its links', () => {
    const counted = countEntry(
      pack,
      template,
      entry({ segment: 'light', phase: 'buy', cost: 12, on: '2027-03-31' }),
    );

    expect(counted.flags).toEqual(['silent']);
    expect(counted.tallies).toEqual([
      { tally: 'all', combination: '', amount: 1 },
      { tally: 'spent', combination: '', amount: 12 },
      { tally: 'cells', combination: 'light|buy', amount: 1 },
      { tally: 'months', combination: '2027-03', amount: 1 },
      { tally: 'each', combination: '4', amount: 12 },
    ]);
    expect(counted.links).toEqual([{ field: 'segment', target: 'light' }]);
  });

  it('leaves out combinations of fields that are not filled in', () => {
    const counted = countEntry(pack, template, entry({ segment: 'light' }, { why: 'Asked' }));

    expect(counted.flags).toEqual([]);
    expect(counted.tallies).toEqual([{ tally: 'all', combination: '', amount: 1 }]);
  });

  it('changes by the difference, and nothing where nothing that counts changed', () => {
    const at = (values: Entry['values']) => ({
      ...countEntry(pack, template, entry(values)),
      exists: true,
    });
    expect(deltaOf(4, at({ segment: 'light', cost: 12 }), at({ segment: 'heavy', cost: 20 }))).toMatchObject({
      added: 0,
      marked: {},
      unmarked: {},
      tallies: { spent: { '': 8 }, each: { '4': 8 } },
      links: { segment: { heavy: 1, light: -1 } },
    });
    expect(deltaOf(4, at({ segment: 'light' }), at({ segment: 'light' }))).toEqual({
      added: 0,
      marked: {},
      unmarked: {},
      tallies: {},
      links: {},
    });
  });

  it('is one sum for the rows of a table', () => {
    const one = { added: 1, next: 2, marked: { silent: [1] }, tallies: { all: { '': 1 } } };
    const other = { added: 1, next: 3, marked: { silent: [2] }, tallies: { all: { '': 1 } } };
    expect(joined(one, other)).toMatchObject({
      added: 2,
      next: 3,
      marked: { silent: [1, 2] },
      tallies: { all: { '': 2 } },
    });
  });

  it('is a sum also where people write what every object has', () => {
    const words = { ...template, tallies: [{ key: 'byWord', by: ['why'] }] };
    const said = { exists: true, ...countEntry(pack, words, entry({}, { why: 'constructor' })) };
    const delta = deltaOf(4, { exists: false, flags: [], tallies: [], links: [] }, said);

    expect(delta.tallies).toEqual({ byWord: { constructor: 1 } });
    expect(withDelta(emptyRegister, delta).tallies).toEqual({ byWord: { constructor: 1 } });
  });
});

describe('what expressions see of an entry', () => {
  it('is every field, and which are filled in', () => {
    expect(entryFacts(template, entry({ segment: 'light', cost: 0 }))).toEqual({
      number: 4,
      preloaded: '',
      segment: 'light',
      phase: '',
      cost: 0,
      on: '',
      why: '',
      filled: ['segment', 'cost'],
    });
  });

  it('is nothing of a value that another version of the method wrote as another kind', () => {
    expect(entryFacts(template, entry({ segment: 'light', cost: 'much' }))['cost']).toBe(0);
  });
});
