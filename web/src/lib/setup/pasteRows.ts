import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { checkObjective, type ObjectiveFlaw } from '#domain/objective/checkObjective.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { programmeEnd } from '#domain/programme/time.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { isDateAmbiguous, parseDate } from '#lib/present/parseDate.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';
import type { PastedRow } from '#lib/ui/pastedRows.ts';
import { definitionOf, draftFromTemplate, ownDraft, type KpiDraft, type KpiFault } from './kpiDraft.ts';
import {
  bodyOfMilestone,
  emptyMilestone,
  type MilestoneBody,
  type MilestoneFault,
} from './milestoneDraft.ts';
import { bodyOfObjective, emptyObjective, saidSoFar, type ObjectiveBody } from './objectiveDraft.ts';
import { bodyOfSegment, emptySegment, type SegmentBody, type SegmentFault } from './segmentDraft.ts';
import {
  folded,
  named,
  readCadence,
  readChangeUnit,
  readClass,
  readDirection,
  readGate,
  readStage,
  readUnit,
  readVerb,
  readYes,
} from './words.ts';

// A pasted row becomes the very draft that the form fills in, so that a table and a form are judged by one rule.

export type RowFault = {
  readonly column: string;
  readonly code:
    | KpiFault
    | SegmentFault
    | MilestoneFault
    | ObjectiveFlaw
    | 'unknownWord'
    | 'unknownSeat'
    | 'unknownKpi'
    | 'unknownSegment'
    | 'unknownObjective'
    | 'unknownMilestone'
    | 'nameTaken'
    | 'ambiguousNumber'
    | 'ambiguousDate';
  readonly text?: string;
};

export type RowReading<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly faults: readonly RowFault[] };

/** What rows are read against. */
export type PasteContext = {
  readonly view: ProgrammeView;
  readonly pack: Pack | undefined;
  readonly locale: Locale;
};

const cell = (row: PastedRow, key: string) => row[key]?.trim() ?? '';

/** Collects what is wrong while words are read. */
function faultList(row: PastedRow) {
  const faults: RowFault[] = [];
  return {
    faults,
    /** The word's key; a word that nobody knows is a fault, an empty cell is not. */
    word<Key>(column: string, read: (text: string) => Key | undefined): Key | undefined {
      const text = cell(row, column);
      if (text === '') return undefined;
      const key = read(text);
      if (key === undefined) faults.push({ column, code: 'unknownWord', text });
      return key;
    },
    idOf(
      column: string,
      list: readonly { readonly id: string; readonly name: string }[],
      code: Extract<RowFault['code'], `unknown${string}`>,
    ): string {
      const text = cell(row, column);
      const found = named(list, text);
      if (text !== '' && found === undefined) faults.push({ column, code, text });
      return found?.id ?? '';
    },
    date(column: string): string {
      const text = cell(row, column);
      const date = parseDate(text);
      if (text !== '' && date === undefined) faults.push({ column, code: 'notADate', text });
      if (isDateAmbiguous(text)) faults.push({ column, code: 'ambiguousDate', text });
      return date ?? '';
    },
    /** A number that the language alone would decide is asked about: nobody sees afterwards that 1,234 was 1.234. */
    number(column: string, locale: Locale): string {
      const text = cell(row, column);
      const parsed = parseNumber(text, locale);
      if (parsed.kind === 'number' && parsed.guessed) faults.push({ column, code: 'ambiguousNumber', text });
      return text;
    },
    end<Body>(read: RowReading<Body>): RowReading<Body> {
      const own = read.ok
        ? []
        : read.faults.filter((one) => !faults.some(({ column }) => column === one.column));
      return faults.length + own.length > 0 || !read.ok ? { ok: false, faults: [...faults, ...own] } : read;
    },
  };
}

function taken(
  list: readonly { readonly name: string }[],
  name: string,
  above: readonly PastedRow[],
): boolean {
  const bare = folded(name);
  if (bare === '') return false;
  return (
    list.some((one) => folded(one.name) === bare) || above.some((row) => folded(row['name'] ?? '') === bare)
  );
}

const asFaults = <Code extends RowFault['code']>(
  faults: Readonly<Record<string, Code>>,
  columnOf: (field: string) => string,
): RowFault[] => Object.entries(faults).map(([field, code]) => ({ column: columnOf(field), code }));

/** A KPI: a library name brings everything but owner, baseline and target; an own one says unit, direction, area and class too. */
export function kpiRow(
  row: PastedRow,
  { view, pack, locale }: PasteContext,
  above: readonly PastedRow[] = [],
): RowReading<KpiDefinition> {
  const list = faultList(row);
  const name = cell(row, 'name');
  const bare = folded(name);
  const template = pack?.kpiLibrary.find(
    (one) => folded(one.name.en) === bare || folded(one.name.es) === bare || folded(one.key) === bare,
  );
  const targetOn = programmeEnd(view.programme.charter);
  const draft: KpiDraft = template
    ? draftFromTemplate(template, { locale, targetOn })
    : ownDraft({ locale, targetOn });
  const words = {
    unit: list.word('unit', readUnit),
    direction: list.word('direction', readDirection),
    stage: list.word('stage', readStage),
    class: list.word('class', readClass),
    cadence: list.word('cadence', readCadence),
  };
  if (!template)
    for (const key of ['unit', 'direction', 'stage', 'class'] as const)
      if (cell(row, key) === '') list.faults.push({ column: key, code: 'missing' });
  draft.ownerSeat = list.idOf('owner', view.seats, 'unknownSeat');
  const curve = draft.curves['all'];
  if (curve) {
    curve.baseline = list.number('baseline', locale);
    curve.baselineOn = list.date('baselineOn');
    curve.baselineSource = cell(row, 'source');
    curve.target = list.number('target', locale);
    const wanted = list.date('targetOn');
    if (wanted !== '') curve.targetOn = wanted;
  }
  const told = Object.fromEntries(Object.entries(words).filter(([, key]) => key !== undefined));
  const read = definitionOf({ ...draft, ...told, name: template?.name[locale] ?? name }, locale);
  const kpis = view.kpis.map(({ definition }) => definition);
  if (taken(kpis, template?.name[locale] ?? name, above))
    list.faults.push({ column: 'name', code: 'nameTaken', text: name });
  return list.end(
    read.ok
      ? { ok: true, body: read.definition }
      : {
          ok: false,
          faults: asFaults(read.faults, (field) =>
            field === 'ownerSeat' ? 'owner' : field.replace('all.', ''),
          ),
        },
  );
}

const columnOfFlaw: Readonly<Record<ObjectiveFlaw, string>> = {
  nameMissing: 'name',
  verbMissing: 'verb',
  kpiMissing: 'kpi',
  kpiUnknown: 'kpi',
  kpiIsContext: 'kpi',
  segmentUnknown: 'segment',
  rangeMissing: 'from',
  rangeReversed: 'to',
  rangeNegative: 'from',
  rangeWithoutChange: 'to',
  rangeAgainstVerb: 'to',
  unitMissing: 'unit',
  dateMissing: 'by',
  dateInvalid: 'by',
  dateBeforeStart: 'by',
  dateAfterEnd: 'by',
  baselineMissing: 'kpi',
  doNothingMissing: 'kpi',
};

/** An objective; `4-6 %` may stand in one cell, and the area follows the KPI where none is written. */
export function objectiveRow(
  row: PastedRow,
  { view, locale }: PasteContext,
  above: readonly PastedRow[] = [],
): RowReading<ObjectiveBody> {
  const list = faultList(row);
  const kpis = view.kpis.map(({ id, definition }) => ({ id, name: definition.name }));
  const kpi = list.idOf('kpi', kpis, 'unknownKpi');
  const segmentText = cell(row, 'segment');
  const whole = ['', 'all', 'todos', 'all customers', 'todos los clientes'].map(folded);
  const segment = whole.includes(folded(segmentText))
    ? 'all'
    : list.idOf('segment', view.segments, 'unknownSegment');
  const draft = {
    ...emptyObjective(),
    name: cell(row, 'name'),
    verb: list.word('verb', readVerb) ?? ('' as const),
    kpi,
    segment,
    from: list.number('from', locale),
    to: list.number('to', locale) === '' ? cell(row, 'from') : cell(row, 'to'),
    unit: list.word('unit', readChangeUnit) ?? ('' as const),
    against: /nada|nothing/.test(folded(cell(row, 'against')))
      ? ('doNothing' as const)
      : ('baseline' as const),
    by: list.date('by'),
    stage:
      list.word('stage', readStage) ??
      view.kpis.find(({ id }) => id === kpi)?.definition.stage ??
      ('' as const),
    ownerSeat: list.idOf('owner', view.seats, 'unknownSeat'),
  };
  for (const column of ['from', 'to'] as const)
    if (parseNumber(draft[column], locale).kind === 'notANumber')
      list.faults.push({ column, code: 'notANumber', text: draft[column] });
  if (taken(view.objectives, draft.name, above))
    list.faults.push({ column: 'name', code: 'nameTaken', text: draft.name });
  const flaws = checkObjective(view, saidSoFar(draft, locale));
  const body = bodyOfObjective(draft, locale);
  return list.end(
    flaws.length === 0 && body !== undefined
      ? { ok: true, body }
      : { ok: false, faults: flaws.map((code) => ({ column: columnOfFlaw[code], code })) },
  );
}

/** A segment: name, description, number of customers, focus, from when, and what is understood of it. */
export function segmentRow(
  row: PastedRow,
  { view }: PasteContext,
  above: readonly PastedRow[] = [],
): RowReading<SegmentBody> {
  const list = faultList(row);
  const on = list.date('on');
  const source = cell(row, 'source');
  const understood = (column: string) => ({ text: cell(row, column), on, source });
  const focus = list.word('focus', readYes);
  const read = bodyOfSegment({
    ...emptySegment(cell(row, 'from') || view.programme.charter.startOn.slice(0, 7)),
    name: cell(row, 'name'),
    description: cell(row, 'description'),
    customers: cell(row, 'customers'),
    focus: focus ?? false,
    value: understood('value'),
    behaviours: understood('behaviours'),
    attitudes: understood('attitudes'),
  });
  if (taken(view.segments, cell(row, 'name'), above))
    list.faults.push({ column: 'name', code: 'nameTaken', text: cell(row, 'name') });
  const columnOf = (field: string) => field.split('.')[1] ?? field;
  return list.end(read.ok ? read : { ok: false, faults: asFaults(read.faults, columnOf) });
}

function endangersText(objective: { readonly id: string } | undefined, gate: string | undefined): string {
  if (objective !== undefined) return `objective:${objective.id}`;
  return gate === undefined ? '' : `gate:${gate}`;
}

/** A milestone; what it endangers is a decision (`Gate 3`) or the name of an objective. */
export function milestoneRow(
  row: PastedRow,
  { view }: PasteContext,
  above: readonly PastedRow[] = [],
): RowReading<MilestoneBody> {
  const list = faultList(row);
  const endangers = cell(row, 'endangers');
  const objective = named(view.objectives, endangers);
  const gate = objective === undefined ? readGate(endangers) : undefined;
  if (endangers !== '' && objective === undefined && gate === undefined)
    list.faults.push({ column: 'endangers', code: 'unknownObjective', text: endangers });
  const others = cell(row, 'dependsOn')
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const dependsOn = others.flatMap((name) => {
    const found = named(view.milestones, name);
    if (found === undefined) list.faults.push({ column: 'dependsOn', code: 'unknownMilestone', text: name });
    return found === undefined ? [] : [found.id];
  });
  const on = list.date('on');
  const read = bodyOfMilestone({
    ...emptyMilestone(),
    name: cell(row, 'name'),
    acceptance: cell(row, 'acceptance'),
    stage: list.word('stage', readStage) ?? '',
    endangers: endangersText(objective, gate),
    ownerSeat: list.idOf('owner', view.seats, 'unknownSeat'),
    confirmSeat: list.idOf('confirm', view.seats, 'unknownSeat'),
    on: isPlainDate(on) ? on : '',
    dependsOn,
  });
  if (taken(view.milestones, cell(row, 'name'), above))
    list.faults.push({ column: 'name', code: 'nameTaken', text: cell(row, 'name') });
  const columns: Readonly<Record<string, string>> = { ownerSeat: 'owner', confirmSeat: 'confirm' };
  return list.end(
    read.ok ? read : { ok: false, faults: asFaults(read.faults, (field) => columns[field] ?? field) },
  );
}
