import { evaluateCriteria, evaluateStart, standingWarnings } from '#domain/criterion/evaluate.ts';
import type { EvaluatedCriterion } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { countEntry, deltaOf } from '#domain/register/countEntry.ts';
import { decideEntries } from '#domain/register/decideEntries.ts';
import { withDelta } from '#domain/register/evolveRegister.ts';
import { emptyRegister, type Entry, type FieldValues, type Register } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';
import { aProgramme, theProgramme, today } from '#test/domain/criterion/sample.ts';

/** The register of that key in the current method. */
export function listNamed(key: string): RegisterTemplate {
  const found = currentPack.registers.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no register ${key}`);
  return found;
}

/** A programme with every element on, and with these lists in it. */
export function withLists(
  lists: Readonly<Record<string, readonly FieldValues[]>>,
  changes: Partial<ProgrammeView> = {},
): ProgrammeView {
  const on = currentPack.elements.map(({ number }) => number);
  return aProgramme({
    programme: theProgramme({ elements: { on, off: [] } }),
    registers: Object.entries(lists).map(([key, rows]) => held(key, rows)),
    ...changes,
  });
}

function held(key: string, rows: readonly FieldValues[]): Held<Register> {
  const template = listNamed(key);
  const nothing = { ...countEntry(currentPack, template, null), exists: false };
  const register = rows.reduce((state, values, place) => {
    const after = {
      ...countEntry(currentPack, template, entryOf(template, place + 1, values)),
      exists: true,
    };
    return withDelta(state, { ...deltaOf(place + 1, nothing, after), next: place + 2 });
  }, emptyRegister);
  return { ...register, id: key, version: 1 };
}

/** An entry with its texts apart, as it is kept. */
export function entryOf(template: RegisterTemplate, number: number, values: FieldValues): Entry {
  const isText = (key: string) =>
    ['text', 'url'].includes(template.fields.find((one) => one.key === key)?.type ?? '');
  const parts = Object.entries(values);
  return {
    number,
    values: Object.fromEntries(parts.filter(([key]) => !isText(key))),
    texts: Object.fromEntries(
      parts.filter(([key]) => isText(key)).map(([key, value]) => [key, String(value)]),
    ),
    by: 'p-team',
    edits: {},
  };
}

/** What comes of writing a row: `ok`, the rule it breaks, or the refusal's code. `before` is entry 1 as it stands. */
export function writing(view: ProgrammeView, key: string, values: FieldValues, before?: FieldValues): string {
  const template = listNamed(key);
  const { verdicts } = decideEntries(
    {
      view,
      pack: currentPack,
      template,
      facts: factsOf(view, today, currentPack),
      entries: new Map(
        before === undefined ? [] : [[1, { entry: entryOf(template, 1, before), version: 1 }]],
      ),
      exists: () => true,
      person: 'p-team',
      approves: [],
    },
    [{ ...(before !== undefined && { number: 1 }), values }],
  );
  const [verdict] = verdicts;
  if (verdict === undefined || verdict.ok) return 'ok';
  return verdict.refusal.code === 'ruleBroken' ? verdict.refusal.rule : verdict.refusal.code;
}

/** How a criterion stands, be it a gate's or a start's. */
export function criterion(view: ProgrammeView, id: string): EvaluatedCriterion {
  const found = currentPack.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  const facts = factsOf(view, today, currentPack);
  const all =
    found.at === 'start' && found.stage !== 'programme'
      ? evaluateStart(currentPack, found.stage, facts)
      : evaluateCriteria(currentPack, found.gate, facts);
  const standing = all.find((one) => one.id === id);
  if (standing === undefined) throw new Error(`${id} was not evaluated`);
  return standing;
}

/** What a warning is about, or `null` while it does not stand. */
export function warning(view: ProgrammeView, id: string): readonly string[] | null {
  if (!currentPack.warnings.some((one) => one.id === id)) throw new Error(`no warning ${id}`);
  const found = standingWarnings(currentPack, factsOf(view, today, currentPack)).find((one) => one.id === id);
  return found?.lacking ?? null;
}

/** Entry ids that carry a mark. */
export function marked(view: ProgrammeView, key: string, flag: string): unknown {
  return factsOf(view, today, currentPack).registers[key]?.[flag];
}
