import type { Criterion, LackingKind, Pack } from '#domain/methodology/pack.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { kpiClasses } from '#domain/kpi/kpi.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { entryOfId } from '#domain/register/entryId.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { paths } from '#lib/paths.ts';
import { gate as words } from '#lib/i18n/text/gate.ts';
import { status } from '#lib/i18n/text/status.ts';

/** Where something that is lacking is mended, and what it is called there. */
export type LackingLink = { readonly text: string; readonly href: string };

/** Something of the method that says what is lacking: a criterion or a warning. */
type Lacking = Pick<Criterion, 'require' | 'lacking'>;

/** Where each thing that a criterion misses is mended. An empty list means "there is none yet": one link to make it. */
export function lackingLinks(
  view: ProgrammeView,
  criterion: Lacking,
  lacking: readonly string[],
  pack?: Pack,
): readonly LackingLink[] {
  const { kind } = criterion.lacking;
  if (lacking.length === 0) return [firstOf(view, kind)];
  return lacking.map((id) => linkOf(view, criterion, id, pack));
}

function linkOf(view: ProgrammeView, criterion: Lacking, id: string, pack: Pack | undefined): LackingLink {
  const p = view.programme.id;
  switch (criterion.lacking.kind) {
    case 'programme':
      return programmePart(p, id);
    case 'stage': {
      const key = stageKeys.find((one) => one === id);
      const href = isMendedByDefining(criterion) ? setupAt(p, 'kpis') : paths.stage(p, id);
      return { text: key === undefined ? id : status.stageName[key](), href };
    }
    case 'gate':
      return { text: status.gateName[id as GateKey](), href: paths.gate(p, id) };
    case 'kpi': {
      const text = view.kpis.find((kpi) => kpi.id === id)?.definition.name ?? id;
      return { text, href: isMendedByEntering(criterion) ? paths.numbers(p) : paths.kpi(p, id) };
    }
    case 'kpiClass': {
      const known = kpiClasses.find((one) => one === id);
      return { text: known === undefined ? id : words.kpiClass[known](), href: setupAt(p, 'kpis') };
    }
    case 'objective':
      return { text: nameIn(view.objectives, id), href: paths.objective(p, id) };
    case 'segment':
      return { text: nameIn(view.segments, id), href: setupAt(p, 'segments') };
    case 'milestone': {
      const milestone = view.milestones.find((one) => one.id === id);
      return { text: milestone?.name ?? id, href: paths.stage(p, milestone?.stage ?? 'businessFocus') };
    }
    case 'seat':
      return { text: nameIn(view.seats, id), href: paths.people(p) };
    case 'entry':
    case 'register':
    case 'assessment':
    case 'question':
      return methodLink(p, criterion.lacking.kind, id, pack);
  }
}

/** Lists, their entries and questions are named by the method. */
function methodLink(
  p: string,
  kind: 'entry' | 'register' | 'assessment' | 'question',
  id: string,
  pack: Pack | undefined,
): LackingLink {
  switch (kind) {
    case 'assessment':
      return { text: named(pack?.assessments, id)?.name[locale.current] ?? id, href: paths.ask(p, id) };
    case 'question':
      return {
        text: named(pack?.questions, id)?.text[locale.current] ?? id,
        href: `${paths.openQuestions(p)}#${id}`,
      };
    case 'register':
      return { text: named(pack?.registers, id)?.name[locale.current] ?? id, href: paths.list(p, id) };
    case 'entry':
      return entryLink(p, id, pack);
  }
}

function entryLink(p: string, id: string, pack: Pack | undefined): LackingLink {
  const entry = entryOfId(id);
  if (entry === null) return { text: id, href: paths.lists(p) };
  const { register, number } = entry;
  const name = named(pack?.registers, register)?.entryName[locale.current] ?? register;
  return { text: `${name} ${number}`, href: paths.listEntry(p, register, number) };
}

function named<Item extends { readonly key: string }>(
  items: readonly Item[] | undefined,
  id: string,
): Item | undefined {
  return items?.find(({ key }) => key === id);
}

function programmePart(p: string, part: string): LackingLink {
  const text = words.part[part as keyof typeof words.part]?.() ?? part;
  if (part === 'sponsor') return { text, href: paths.people(p) };
  return { text, href: part === 'plan' ? paths.roadmap(p) : setupAt(p, part) };
}

function firstOf(view: ProgrammeView, kind: LackingKind): LackingLink {
  const p = view.programme.id;
  return { text: words.makeFirst[kind](), href: firstPlace[kind](p) };
}

const firstPlace: Readonly<Record<LackingKind, (programme: string) => string>> = {
  programme: (p) => setupAt(p, 'foundations'),
  stage: (p) => setupAt(p, 'kpis'),
  gate: paths.decisions,
  kpi: (p) => setupAt(p, 'kpis'),
  kpiClass: (p) => setupAt(p, 'kpis'),
  objective: (p) => setupAt(p, 'objectives'),
  segment: (p) => setupAt(p, 'segments'),
  milestone: (p) => setupAt(p, 'milestones'),
  seat: paths.people,
  entry: paths.lists,
  register: paths.lists,
  assessment: paths.asks,
  question: paths.openQuestions,
};

/** A tab of the page where outcomes are defined, or a part of the foundations on it. */
function setupAt(programme: string, part: string): string {
  return `${paths.setup(programme)}#${part}`;
}

/** What such a criterion misses of an area is a KPI that is ready: it is defined, not started. */
function isMendedByDefining({ require }: Lacking): boolean {
  return /\bhasMetricsReady\b/.test(require);
}

function nameIn(held: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return held.find((one) => one.id === id)?.name ?? id;
}

/** What such a criterion misses of a KPI is a value: it is typed in My numbers, not in the KPI's definition. */
function isMendedByEntering({ require }: Lacking): boolean {
  return /\b(measuredInLastPeriod|periodsBehind)\b/.test(require);
}
