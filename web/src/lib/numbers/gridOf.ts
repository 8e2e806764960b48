import { fiscalLabel } from '#domain/calendar/fiscal.ts';
import type { FiscalCalendar } from '#domain/calendar/fiscalCalendar.ts';
import { shiftPeriod } from '#domain/calendar/period.ts';
import { cadences, type Cadence, type Kpi } from '#domain/kpi/kpi.ts';
import { openPeriod } from '#domain/programme/due.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { GridColumn, GridRow } from '#lib/grid/gridShape.ts';
import { segmentLabel } from '#lib/numbers/segmentLabel.ts';
import { show } from '#lib/present/show.svelte.ts';
import { rowKey, type Part } from './entries.ts';
import { rowParts } from './rowParts.ts';
import { rowSegments } from './rowSegments.ts';
import { numbers as text } from '#lib/i18n/text/numbers.ts';

/** A row of a grid: one number a period of one KPI and segment. */
export type NumberRow = GridRow & {
  readonly kpi: Held<Kpi>;
  readonly segment: string;
  readonly part: Part;
  /** The first row of its KPI and segment: what is of the whole value stands there, once. */
  readonly isFirst: boolean;
};

/** The KPIs of one rhythm, which share their periods. */
export type NumberGrid = {
  readonly cadence: Cadence;
  readonly open: string;
  readonly rows: readonly NumberRow[];
  readonly columns: readonly GridColumn[];
};

/** Columns beside the open period, which hold facts to compare with. */
export const besideKeys = ['last', 'target'] as const;

const periodsShown = 12;

/**
 * One grid a rhythm, monthly first, since that is most; within it the KPIs by name, a ratio on its parts' rows.
 *
 * @param everySegment rows for each customer segment of the programme too, so that one can get its first value
 */
export function gridsOf(
  view: ProgrammeView,
  kpis: readonly Held<Kpi>[],
  today: string,
  everySegment = false,
): readonly NumberGrid[] {
  const order: readonly Cadence[] = ['month', 'week', 'quarter'];
  return order
    .filter((cadence) => cadences.includes(cadence))
    .flatMap((cadence) => {
      const own = kpis
        .filter(({ definition }) => definition.cadence === cadence)
        .toSorted((one, other) => one.definition.name.localeCompare(other.definition.name));
      if (own.length === 0) return [];
      const open = openPeriod(cadence, today);
      const rows = own.flatMap((kpi) => rowsOf(view, kpi, everySegment));
      return [{ cadence, open, rows, columns: columnsOf(open, view.programme.charter.fiscalCalendar) }];
    });
}

function rowsOf(view: ProgrammeView, kpi: Held<Kpi>, everySegment: boolean): readonly NumberRow[] {
  const { definition } = kpi;
  const { currency } = view.programme.charter;
  const plain = definition.unit === 'money' ? currency : (definition.unitLabel ?? '');
  const unit = definition.unit === 'percent' ? '%' : plain;
  return rowSegments(view, kpi, everySegment).flatMap((segment) =>
    rowParts(kpi, segment).map((part, place) => ({
      key: rowKey(kpi.id, segment, part),
      title: segment === 'all' ? definition.name : `${definition.name} · ${segmentLabel(view, segment)}`,
      note: part === 'value' ? unit : text[part](),
      kpi,
      segment,
      part,
      isFirst: place === 0,
    })),
  );
}

function columnsOf(open: string, calendar: FiscalCalendar): readonly GridColumn[] {
  const earlier = Array.from({ length: periodsShown - 1 }, (_, back) => shiftPeriod(open, -1 - back));
  const column = (period: string, group: string) => ({
    key: period,
    title: periodTitle(period, calendar),
    group,
  });
  // The open period stands beside the name, so that it is in sight on a phone too.
  return [
    column(open, text.open()),
    { key: 'last', title: text.lastValue(), group: text.beside(), quiet: true },
    { key: 'target', title: text.target(), group: text.beside(), quiet: true },
    ...earlier.map((period) => column(period, text.earlier())),
  ];
}

/** The fiscal label stands beside the period where the company counts otherwise than the calendar. */
export function periodTitle(period: string, calendar: FiscalCalendar): string {
  const plain = calendar.kind === 'months' && calendar.startMonth === 1;
  return plain ? show.period(period) : `${show.period(period)} · ${fiscalLabel(period, calendar)}`;
}
