import type { EntryAnswer } from '#contract/registers.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { linkKinds, type LinkKind, type RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Cells, LinkTarget } from './cells.ts';
import { titleField } from './entry.ts';

/** The other lists that a list's links lead to: their entries are read for their names. */
export function linkedRegisters(
  template: RegisterTemplate,
  pack: Pick<Pack, 'registers'>,
): readonly string[] {
  const others = template.fields.flatMap(({ to }) => (to === undefined || isLinkKind(to) ? [] : [to]));
  const known = new Set(pack.registers.map(({ key }) => key));
  return [...new Set(others)].filter((key) => key !== template.key && known.has(key));
}

type Programme = { readonly view: ProgrammeView; readonly pack: Pack; readonly language: Locale };

/** What a link may lead to, by name: things of the programme's own kinds, or entries of a list. */
export function linkTargets(
  to: string,
  { view, pack, language }: Programme,
  entriesOf: (register: string) => readonly EntryAnswer[],
): readonly LinkTarget[] {
  if (isLinkKind(to)) return kinds[to](view, pack, language);
  const template = pack.registers.find(({ key }) => key === to);
  const title = template && titleField(template);
  const targets = entriesOf(to).map(({ id, number, values }) => ({
    id,
    name: String((title && values[title.key]) ?? number),
    number,
  }));
  const taken = Map.groupBy(targets, ({ name }) => name);
  // A name that several entries bear is told apart by their numbers.
  return targets.map(({ id, name, number }) => ({
    id,
    name: (taken.get(name)?.length ?? 0) > 1 ? `${name} (${number})` : name,
  }));
}

/** What cells are read and written with; the targets of each kind of link are gathered once. */
export function cellsOf(
  programme: Programme,
  entriesOf: (register: string) => readonly EntryAnswer[],
): Cells {
  const known = new Map<string, readonly LinkTarget[]>();
  return {
    language: programme.language,
    currency: programme.view.programme.charter.currency,
    targets: (to) => {
      const targets = known.get(to) ?? linkTargets(to, programme, entriesOf);
      known.set(to, targets);
      return targets;
    },
  };
}

const isLinkKind = (to: string): to is LinkKind => linkKinds.some((kind) => kind === to);

const kinds: Readonly<
  Record<LinkKind, (view: ProgrammeView, pack: Pack, language: Locale) => readonly LinkTarget[]>
> = {
  segment: ({ segments }) => segments,
  kpi: ({ kpis }) => kpis.map(({ id, definition }) => ({ id, name: definition.name })),
  objective: ({ objectives }) => objectives,
  milestone: ({ milestones }) => milestones,
  seat: ({ seats }) => seats,
  stage: (_, { stages }, language) => stages.map(({ key, name }) => ({ id: key, name: name[language] })),
  gate: (_, { gates }, language) => gates.map(({ key, name }) => ({ id: key, name: name[language] })),
  question: (_, { questions }, language) =>
    questions.map(({ key, text }) => ({ id: key, name: text[language] })),
};
