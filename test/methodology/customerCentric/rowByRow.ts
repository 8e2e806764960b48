import { factsOf, type Facts } from '#domain/criterion/facts.ts';
import type { ApproverClass } from '#domain/gate/gate.ts';
import type { Happening, Recorded } from '#domain/ledger/change.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import {
  decideEntries,
  type EntryKnowledge,
  type EntryRow,
  type EntryVerdict,
} from '#domain/register/decideEntries.ts';
import { entryOfId } from '#domain/register/entryId.ts';
import { evolveEntry, evolveRegister } from '#domain/register/evolveRegister.ts';
import { emptyRegister, type Entry } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';
import { today } from '#test/domain/criterion/sample.ts';
import { listNamed, withLists } from './lists.ts';

/** What a person says of one entry. `on` names the one to change; `by` is an approver of that class who made none of it. */
export type Said = {
  readonly values?: EntryRow['values'];
  readonly preloaded?: string;
  readonly on?: string;
  readonly by?: ApproverClass;
};

/** Lists that are filled in row by row, as people would. */
export type Lists = {
  /** Says one row; the answer is `ok` or what stands in the way: a rule's id, or a code. */
  readonly say: (register: string, said: Said) => string;
  readonly facts: () => Facts;
  readonly view: () => ProgrammeView;
};

/** An empty programme's lists, every element on; each answer counts for the next. */
export function listsOf(start: ProgrammeView = withLists({})): Lists {
  let view = start;
  const entries = new Map<string, Entry>();
  const take = ({ kind, id, events }: Happening, recorded: Recorded): void => {
    for (const event of events) {
      if (kind === 'register')
        view = withRegister(view, id, (state) => evolveRegister(state, event, recorded));
      const entry = kind === 'entry' ? evolveEntry(entries.get(id) ?? null, event, recorded) : null;
      if (entry !== null) entries.set(id, entry);
    }
  };
  return {
    facts: () => factsOf(view, today, currentPack),
    view: () => view,
    say(register, { values = {}, preloaded, on, by }) {
      const person = by ?? 'keeper';
      const number = on === undefined ? undefined : entryOfId(on)?.number;
      const knowledge = knowledgeOf(view, register, entries);
      const { verdicts, happenings } = decideEntries(
        { ...knowledge, person, approves: by === undefined ? [] : [by] },
        [{ values, ...(preloaded !== undefined && { preloaded }), ...(number !== undefined && { number }) }],
      );
      for (const one of happenings) take(one, { person, at: `${today}T09:00:00.000Z` });
      return wordOf(verdicts[0]);
    },
  };
}

function knowledgeOf(
  view: ProgrammeView,
  register: string,
  entries: ReadonlyMap<string, Entry>,
): Omit<EntryKnowledge, 'person' | 'approves'> {
  const own = [...entries].filter(([id]) => entryOfId(id)?.register === register);
  return {
    view,
    pack: currentPack,
    template: listNamed(register),
    facts: factsOf(view, today, currentPack),
    entries: new Map(own.map(([, entry]) => [entry.number, { entry, version: 1 }])),
    exists: (id) => entries.has(id),
  };
}

function withRegister(
  view: ProgrammeView,
  id: string,
  evolve: (state: ProgrammeView['registers'][number] | null) => ReturnType<typeof evolveRegister>,
): ProgrammeView {
  const found = view.registers.find((one) => one.id === id) ?? null;
  const others = view.registers.filter((one) => one.id !== id);
  return { ...view, registers: [...others, { ...(evolve(found) ?? emptyRegister), id, version: 1 }] };
}

function wordOf(verdict: EntryVerdict | undefined): string {
  if (verdict === undefined) return 'nothing';
  if (verdict.ok) return 'ok';
  return verdict.refusal.code === 'ruleBroken' ? verdict.refusal.rule : verdict.refusal.code;
}
