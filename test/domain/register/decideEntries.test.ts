import { describe, expect, it } from 'vitest';
import { factsOf } from '#domain/criterion/facts.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import {
  decideEntries,
  decideEntryRemovals,
  type EntryKnowledge,
  type EntryRow,
} from '#domain/register/decideEntries.ts';
import { emptyRegister, MOST_ENTRIES, type Entry } from '#domain/register/register.ts';
import { entrySentence } from '#contract/entrySentences.ts';
import { currentPack } from '#methodology/packs.ts';
import { aProgramme, today } from '../criterion/sample.ts';

const template = currentPack.registers.find(({ key }) => key === 'suggestions') as RegisterTemplate;
const needed = Object.fromEntries(
  template.fields
    .filter(({ required, type, key }) => required && type === 'text' && key !== template.states?.field)
    .map(({ key }) => [key, 'Let me collect it in the shop']),
);
const [text = ''] = Object.keys(needed);

function knowing(changes: Partial<ProgrammeView> = {}, held: readonly Entry[] = []): EntryKnowledge {
  const view = aProgramme(changes);
  return {
    view,
    pack: currentPack,
    template,
    facts: factsOf(view, today, currentPack),
    entries: new Map(held.map((entry) => [entry.number, { entry, version: 2 }])),
    exists: () => false,
    person: 'lea',
    approves: [],
  };
}
const codes = (knowledge: EntryKnowledge, rows: readonly EntryRow[]) =>
  decideEntries(knowledge, rows).verdicts.map((one) => (one.ok ? one.value.number : one.refusal.code));
const fill = (more: EntryRow['values'] = {}): EntryRow => ({ values: { ...filled(), ...more } });

/** What the list asks of every entry, by its own fields: choices take their first option, dates today. */
function filled(): EntryRow['values'] {
  const others = template.fields.filter(({ key, required }) => required && !(key in needed));
  return {
    ...needed,
    ...Object.fromEntries(
      others.flatMap(({ key, type, options }): (readonly [string, string | number])[] => {
        if (key === template.states?.field) return [];
        if (type === 'date') return [[key, today]];
        if (type === 'choice') return [[key, options?.[0]?.key ?? '']];
        return type === 'link' ? [[key, 'light']] : [[key, 1]];
      }),
    ),
  };
}

describe('rows of a list', () => {
  it('are numbered on from what the list has given before, in one commit with its counts', () => {
    const register = { ...emptyRegister, id: template.key, version: 3, count: 1, next: 8 };
    const { verdicts, happenings } = decideEntries(knowing({ registers: [register] }), [fill(), fill()]);

    expect(verdicts).toMatchObject([{ value: { number: 8 } }, { value: { id: `${template.key}-0009` } }]);
    expect(happenings.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      `register ${template.key}`,
      `entry ${template.key}-0008`,
      `entry ${template.key}-0009`,
    ]);
    expect(happenings[0]?.events[0]?.data).toMatchObject({ added: 2, next: 10 });
  });

  it('are refused when the list is full', () => {
    const register = { ...emptyRegister, id: template.key, version: 9, count: MOST_ENTRIES, next: 2001 };
    const [verdict] = decideEntries(knowing({ registers: [register] }), [fill()]).verdicts;

    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'registerFull', most: 2000 } });
  });

  it('change an entry once a save, on the version that was seen', () => {
    const { happenings } = decideEntries(knowing(), [fill()]);
    const record = happenings[1]?.events[0]?.data['record'] as Omit<Entry, 'by' | 'edits'>;
    const held: Entry = { ...record, by: 'tom', edits: {} };
    const change = (version: number) => ({ number: 1, version, values: { [text]: 'Otherwise' } });

    expect(codes(knowing({}, [held]), [change(2), change(2)])).toEqual([1, 'entryChanged']);
    expect(codes(knowing({}, [held]), [change(1), { number: 5, values: {} }])).toEqual([
      'entryChanged',
      'entryUnknown',
    ]);
  });

  it('may not leave out what must be there, nor name what is not', () => {
    expect(codes(knowing(), [{ values: { ...filled(), [text]: null } }, fill({ colour: 'red' })])).toEqual([
      'fieldMissing',
      'fieldUnknown',
    ]);
  });

  it('say in a sentence what is wrong', () => {
    const [verdict] = decideEntries(knowing(), [{ values: { ...filled(), [text]: 5 } }]).verdicts;
    const name = template.fields.find(({ key }) => key === text)?.name.en ?? '';

    expect(verdict !== undefined && !verdict.ok && entrySentence(verdict.refusal, template)).toBe(
      `${name}: write a text.`,
    );
  });
});

describe('entries that go', () => {
  const entry: Entry = { number: 1, values: {}, texts: {}, by: 'tom', edits: {} };

  it('leave the counts as they came', () => {
    const { happenings, verdicts } = decideEntryRemovals(knowing({}, [entry]), [1, 1], 'Twice');

    expect(verdicts.map(({ ok }) => ok)).toEqual([true, false]);
    expect(happenings[0]?.events[0]?.data).toMatchObject({ added: -1 });
    expect(happenings[1]?.events).toEqual([{ type: 'entryRemoved', data: { reason: 'Twice' } }]);
  });

  it('stay while a question or another list names them', () => {
    const initiatives = currentPack.registers.find(({ key }) => key === 'initiatives') as RegisterTemplate;
    const question = { id: 'q38a', version: 1, plan: ['initiatives-0001'], versions: 1, edits: {} };
    const needs = {
      ...emptyRegister,
      id: 'needs',
      version: 1,
      links: { initiative: { 'initiatives-0001': 1 } },
    };
    const knowledge = {
      ...knowing({ questions: [question], registers: [needs] }, [entry]),
      template: initiatives,
    };
    const [verdict] = decideEntryRemovals(knowledge, [1], '').verdicts;

    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'entryUsed', by: ['needs', 'q38a'] } });
  });
});
