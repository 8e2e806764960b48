import type { LedgerEntry } from '#contract/responses.ts';
import type { GateOutcome } from '#domain/gate/gate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { Health } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { history as words } from '#lib/i18n/text/history.ts';
import { happened } from '#lib/i18n/text/happened.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { status } from '#lib/i18n/text/status.ts';
import { entryOfId } from '#domain/register/entryId.ts';
import { paths } from '#lib/paths.ts';
import { measureOf, tags } from '#lib/present/number.ts';
import { show } from '#lib/present/show.svelte.ts';
import type { ValueChange } from './entryChanges.ts';

/** What an entry is about, and where that is shown; things that were removed have no page any more. */
export type Subject = { readonly text: string; readonly href?: string };

/** Who did what, in one sentence. An unknown event still says who and on what. */
export function sentenceOf({ type, data }: LedgerEntry, who: string): string {
  const did: Readonly<Record<string, (who: string) => string>> = happened.did;
  if (type === 'voteCast') return happened.voted(who, outcomeWord(data['outcome']));
  if (type === 'gateDecided') return happened.decided(who, decidedWord(data['outcome']));
  if (type === 'healthStated') return happened.stated(who, healthWord(data['health']));
  if (type === 'measured')
    return happened.measured(who, Array.isArray(data['values']) ? data['values'].length : 0);
  if (type === 'periodClosed' || type === 'periodPublished')
    return happened.published(show.period(String(data['period']), false));
  return did[type]?.(who) ?? happened.other(who, spaced(type));
}

/** With which key a machine did it, by its name or, where that was erased, its id; empty for a person. */
export function withKey({ apiToken }: Pick<LedgerEntry, 'apiToken'>): string {
  return apiToken === undefined ? '' : happened.withKey(apiToken.name ?? apiToken.id);
}

/** What a person wrote with it: a reason, a comment, a note. Erased texts come back as `null`. */
export function saidOf({ type, data }: LedgerEntry): readonly string[] {
  const texts = [
    data['reason'],
    data['comment'],
    data['note'],
    ...(type === 'healthStated' ? [data['text']] : []),
  ];
  return texts.flatMap((text) => {
    if (text === null) return [happened.erased()];
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
}

/** What an entry is about. */
export function subjectOf(
  view: ProgrammeView,
  { kind, id, data }: Pick<LedgerEntry, 'kind' | 'id' | 'data'>,
): Subject {
  const p = view.programme.id;
  switch (kind) {
    case 'programme':
      return { text: words.kind.programme(), href: paths.overview(p) };
    case 'stage': {
      const key = stageKeys.find((one) => one === id);
      return { text: key === undefined ? id : status.stageName[key](), href: paths.stage(p, id) };
    }
    case 'gate': {
      const key = gateKeys.find((one) => one === id);
      return { text: key === undefined ? id : status.gateName[key](), href: paths.gate(p, id) };
    }
    case 'kpi': {
      const held = view.kpis.find((one) => one.id === id);
      return held === undefined ? gone(kind, data) : { text: held.definition.name, href: paths.kpi(p, id) };
    }
    case 'objective':
      return named(view.objectives, id, kind, data, paths.objective(p, id));
    case 'segment':
      return named(view.segments, id, kind, data, paths.setup(p));
    case 'milestone': {
      const stage = view.milestones.find((one) => one.id === id)?.stage;
      const href = stage === undefined ? undefined : `${paths.stage(p, stage)}#${id}`;
      return named(view.milestones, id, kind, data, href);
    }
    case 'seat':
      return named(view.seats, id, kind, data, paths.people(p));
    case 'member':
      return { text: words.kind.member(), href: paths.people(p) };
    case 'import':
      return { text: words.kind.import(), href: paths.importNumbers(p) };
    case 'register':
      return { text: words.kind.register(), href: paths.list(p, id) };
    case 'entry': {
      const entry = entryOfId(id);
      const text = `${words.kind.entry()} ${entry?.number ?? id}`;
      return entry === null ? { text } : { text, href: paths.listEntry(p, entry.register, entry.number) };
    }
    case 'assessment':
      return { text: words.kind.assessment(), href: paths.ask(p, id) };
    case 'answer':
      return { text: words.kind.answer() };
    case 'question':
      return { text: words.kind.question(), href: `${paths.openQuestions(p)}#${id}` };
    case 'publication':
      return { text: show.period(id, false), href: `${paths.history(p)}/published?period=${id}` };
  }
}

function named(
  held: readonly { readonly id: string; readonly name: string }[],
  id: string,
  kind: AggregateKind,
  data: LedgerEntry['data'],
  href: string | undefined,
): Subject {
  const found = held.find((one) => one.id === id);
  if (found === undefined) return gone(kind, data);
  return href === undefined ? { text: found.name } : { text: found.name, href };
}

function gone(kind: AggregateKind, data: LedgerEntry['data']): Subject {
  const record = data['record'];
  const name = typeof record === 'object' && record !== null && 'name' in record ? record.name : undefined;
  return { text: typeof name === 'string' ? name : words.kind[kind]() };
}

/** What a changed value is called: known names in words, ids by what they name, the rest as the record spells it. */
export function labelOf(view: ProgrammeView, path: readonly string[]): string {
  const fields: Readonly<Record<string, () => string>> = happened.field;
  return path
    .map(
      (part) =>
        fields[part]?.() ?? nameOfId(view, part) ?? (isPeriod(part) ? show.period(part) : spaced(part)),
    )
    .join(' · ');
}

/** What ids stand for: things of the programme by its view, people by the directory (an empty text when unknown). */
export type Naming = { readonly view: ProgrammeView; readonly person: (id: string) => string };

/** A value in words: dates, periods, figures, names instead of ids. */
export function valueText(
  naming: Naming,
  entry: Pick<LedgerEntry, 'kind' | 'id' | 'type'>,
  value: unknown,
): string {
  if (value === undefined) return happened.nothing();
  if (value === null) return happened.erased();
  if (typeof value === 'boolean') return value ? happened.yes() : happened.no();
  if (typeof value === 'number') return numberText(naming.view, entry, value);
  if (typeof value === 'string') return stringText(naming, value);
  if (Array.isArray(value)) return listText(naming, entry, value);
  return typeof value === 'object' ? recordText(naming, entry, value) : '';
}

/** A small record in words, such as who holds a seat: `Ana Ruiz, from 3 Nov 2025, until 6 Oct 2026`. */
function recordText(
  naming: Naming,
  entry: Pick<LedgerEntry, 'kind' | 'id' | 'type'>,
  record: object,
): string {
  const { person, ...rest } = record as Readonly<Record<string, unknown>>;
  const who = typeof person === 'string' ? [stringText(naming, person)] : [];
  const facts = Object.entries(rest).map(
    ([key, value]) => `${labelOf(naming.view, [key])} ${valueText(naming, entry, value)}`,
  );
  return [...who, ...facts].join(', ');
}

function numberText(
  view: ProgrammeView,
  { kind, id, type }: Pick<LedgerEntry, 'kind' | 'id' | 'type'>,
  value: number,
): string {
  const kpi = kind === 'kpi' && type === 'measured' ? view.kpis.find((one) => one.id === id) : undefined;
  if (kpi !== undefined) return show.value(value, measureOf(kpi.definition, view.programme.charter.currency));
  return new Intl.NumberFormat(tags[locale.current], { maximumFractionDigits: 6 }).format(value);
}

function stringText({ view, person }: Naming, value: string): string {
  if (value === '') return happened.nothing();
  if (isPlainDate(value)) return show.date(value);
  if (isPeriod(value)) return show.period(value);
  const known: Readonly<Record<string, () => string>> = happened.value;
  const named = known[value]?.() ?? nameOfId(view, value);
  return named ?? (person(value) || value);
}

function listText(
  naming: Naming,
  entry: Pick<LedgerEntry, 'kind' | 'id' | 'type'>,
  list: readonly unknown[],
): string {
  if (list.length === 0) return happened.nothing();
  const texts = list.map((one) => {
    if (typeof one === 'object' && one !== null && 'period' in one && 'value' in one) {
      return `${show.period(String(one.period))}: ${valueText(naming, entry, one.value)}`;
    }
    return valueText(naming, entry, one);
  });
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  return texts.length <= 4 ? texts.join('; ') : happened.points(texts.length, first, last);
}

function nameOfId(view: ProgrammeView, id: string): string | undefined {
  const stage = stageKeys.find((one) => one === id);
  if (stage !== undefined) return status.stageName[stage]();
  const gate = gateKeys.find((one) => one === id);
  if (gate !== undefined) return status.gateName[gate]();
  const kpi = view.kpis.find((one) => one.id === id);
  if (kpi !== undefined) return kpi.definition.name;
  return [...view.seats, ...view.segments, ...view.objectives, ...view.milestones].find(
    (one) => one.id === id,
  )?.name;
}

function isPeriod(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2]|Q[1-4]|W\d\d)$/.test(text);
}

/** `kpiDefined` reads as "kpi defined". */
function spaced(camel: string): string {
  return camel.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function outcomeWord(outcome: unknown): string {
  return status.decision[outcome as GateOutcome]?.() ?? '';
}

function decidedWord(outcome: unknown): string {
  return status.decided[outcome as GateOutcome]?.() ?? '';
}

function healthWord(health: unknown): string {
  return status.health[health as Health]?.() ?? '';
}

/** One change as a line of text, for a table that leaves the page. */
export function changeText(naming: Naming, entry: LedgerEntry, { path, before, after }: ValueChange): string {
  const arrow = before === undefined ? '' : `${valueText(naming, entry, before)} → `;
  return `${labelOf(naming.view, path)}: ${arrow}${valueText(naming, entry, after)}`;
}
