import type { Line } from './bill.ts';
import type { Choice } from './choices.ts';
import { parts } from './deployment.ts';
import type { Cost } from './months.ts';
import type { PriceBook } from './prices.ts';
import type { ReadingModel } from './readingModel.ts';
import type { WhatIf } from './whatIf.ts';

/** All that the report tells. */
export type Report = {
  readonly book: PriceBook;
  readonly reading: ReadingModel;
  readonly costs: readonly Cost[];
  /** Deployed, and no programme in it. */
  readonly empty: { readonly list: number; readonly due: number };
  /** For each of `costs`. */
  readonly choices: readonly (readonly Choice[])[];
  readonly whatIfs: readonly (readonly WhatIf[])[];
  readonly limits: readonly string[];
  readonly goals: readonly Goal[];
};

export type Goal = {
  readonly name: string;
  readonly under: number;
  readonly due: number;
  readonly list: number;
  /** The three dearest lines, where the goal is missed. */
  readonly because: string;
};

export function goalsOf(
  one: Cost,
  empty: { readonly list: number; readonly due: number; readonly lines: readonly Line[] },
): readonly Goal[] {
  const because = (lines: readonly Line[]) =>
    lines
      .toSorted((first, second) => second.due - first.due)
      .slice(0, 3)
      .map(({ what, due }) => `${what} ${usd(due)}`)
      .join(', ');
  return [
    {
      name: '50 users, an average month',
      under: 5,
      due: one.average.due,
      list: one.average.list,
      because: because(one.average.lines),
    },
    {
      name: 'idle, one quiet programme',
      under: 2,
      due: one.quiet.due,
      list: one.quiet.list,
      because: because(one.quiet.lines),
    },
    { name: 'idle, no programme', under: 2, due: empty.due, list: empty.list, because: because(empty.lines) },
  ];
}

/** The report as a person reads it. */
export function written(report: Report): string {
  const { book, reading, costs } = report;
  const heads = costs.flatMap(({ programmes }) => [`${programmes} list`, `${programmes} due`]);
  const both = (of: (cost: Cost) => { readonly list: number; readonly due: number }) =>
    costs.flatMap((cost) => [usd(of(cost).list), usd(of(cost).due)]);
  const services = [...new Set(book.prices.map(({ service }) => service))].filter((service) =>
    costs.some(({ average }) => average.lines.some((line) => line.service === service)),
  );
  const sections = [
    `What Waymark costs a month in USD, ${book.region}, list prices read on ${book.readOn}. For 1, 10 and 1,000 programmes in one\n` +
      `account, ${reading.users} users each, ${reading.visitsAWeek} visits a week of ${reading.minutesAVisit} minutes. "list" is before, "due" after what AWS gives free each month for ever.`,
    table('Average of 36 months', heads, [
      ...services.map((service) => [service, ...both((cost) => serviceOf(cost, service))]),
      ['in all', ...both(({ average }) => average)],
      ['dearest month', ...both(({ dearest }) => dearest)],
      ['quiet: nobody comes', ...both(({ quiet }) => quiet)],
    ]),
    `Deployed with no programme: ${usd(report.empty.list)} list, ${usd(report.empty.due)} due. Dearest month: ${costs.map(({ dearest }) => dearest.month).join(', ')}.`,
    `Goals (due)\n${report.goals.map(goalLine).join('\n')}`,
    table(
      'What each choice adds (+ beside the bill above, = held in it)',
      heads,
      (report.choices[0] ?? []).map(({ name, isIncluded }, place) => [
        `${isIncluded ? '=' : '+'} ${name}`,
        ...report.choices.flatMap((choices) => [
          usd(choices[place]?.list ?? 0),
          usd(choices[place]?.due ?? 0),
        ]),
      ]),
    ),
    table(
      'Where it comes from, at list price',
      costs.map(({ programmes }) => String(programmes)),
      parts.map((part) => [part, ...costs.map(({ byPart }) => usd(byPart[part]))]),
    ),
    table(
      'Were it otherwise, an average month',
      heads,
      (report.whatIfs[0] ?? []).map(({ name }, place) => [
        name,
        ...report.whatIfs.flatMap((whatIfs) => [
          usd(whatIfs[place]?.average.list ?? 0),
          usd(whatIfs[place]?.average.due ?? 0),
        ]),
      ]),
    ),
    table(
      'What was used, an average month',
      costs.map(({ programmes }) => String(programmes)),
      book.prices
        .filter(({ meter }) => costs.some(({ usage }) => (usage[meter] ?? 0) > 0))
        .map(({ meter, what, unit }) => [
          `${what} (${unit})`,
          ...costs.map(({ usage }) => amount(usage[meter] ?? 0)),
        ]),
    ),
    ...report.limits,
  ];
  return `${sections.join('\n\n')}\n`;
}

function serviceOf({ average }: Cost, service: string): { readonly list: number; readonly due: number } {
  const lines = average.lines.filter((line) => line.service === service);
  const total = (kind: 'list' | 'due') => lines.reduce((sum, line) => sum + line[kind], 0);
  return { list: total('list'), due: total('due') };
}

function goalLine({ name, under, due, list, because }: Goal): string {
  return due < under
    ? `  met     ${name}: ${usd(due)} of ${usd(under)} (list ${usd(list)})`
    : `  MISSED  ${name}: ${usd(due)} of ${usd(under)}, because of ${because}`;
}

/** Columns as wide as their widest cell, figures to the right. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [[title, ...heads], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const [head = '', ...body] = all.map(line);
  return [head, '-'.repeat(head.length), ...body].join('\n');
}

/** Below a tenth of a cent nothing is worth a figure. */
export function usd(value: number): string {
  const rounded = Math.abs(value) < 0.0005 ? 0 : value;
  return rounded.toFixed(Math.abs(rounded) < 1 && rounded !== 0 ? 3 : 2);
}

function amount(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return Number(value.toPrecision(3)).toString();
}
