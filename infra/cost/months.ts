import { billOf, type Bill, type Line } from './bill.ts';
import {
  ageOf,
  parts,
  quietUsage,
  usageIn,
  type Deployment,
  type MonthUsage,
  type Part,
} from './deployment.ts';
import type { PriceBook } from './prices.ts';
import { sumOf, times, type Usage } from './usage.ts';

export type Priced = { readonly list: number; readonly due: number };

/** What a deployment costs over its programme. */
export type Cost = {
  readonly programmes: number;
  /** A month on average over the 36 of the programme. */
  readonly average: Priced & { readonly lines: readonly Line[] };
  readonly dearest: Priced & { readonly month: string };
  /** At list price, by where it comes from. */
  readonly byPart: Readonly<Record<Part, number>>;
  /** Quantities of an average month. */
  readonly usage: Usage;
  /** Nobody comes: the programmes are there, and run. */
  readonly quiet: Bill;
};

/** @param changed other settings than the stacks have, such as no tracing */
export function costOf(
  deployment: Deployment,
  book: PriceBook,
  changed: (usage: MonthUsage) => MonthUsage = (usage) => usage,
): Cost {
  const { programmes, rehearsed } = deployment;
  const months = rehearsed.months.map((month) => {
    const byPart = changed(usageIn(deployment, month));
    const usage = sumOf(...Object.values<Usage>(byPart));
    return { month, byPart, usage, bill: billOf(usage, book) };
  });
  const counted = months.filter(({ month }) => ageOf(month) >= 1);
  const dearest = months.toSorted(
    (one, other) => other.bill.due - one.bill.due || other.bill.list - one.bill.list,
  )[0];
  if (dearest === undefined) throw new Error('No month was counted.');
  return {
    programmes,
    average: averageOf(counted.map(({ bill }) => bill)),
    dearest: { month: dearest.month, list: dearest.bill.list, due: dearest.bill.due },
    byPart: Object.fromEntries(
      parts.map((part) => [part, meanOf(counted.map(({ byPart }) => billOf(byPart[part], book).list))]),
    ) as Record<Part, number>,
    usage: times(sumOf(...counted.map(({ usage }) => usage)), 1 / counted.length),
    quiet: billOf(sumOf(...Object.values<Usage>(changed(quietUsage(deployment)))), book),
  };
}

/** The lines' mean over all months; a free tier is taken off month by month, as AWS does. */
function averageOf(bills: readonly Bill[]): Priced & { readonly lines: readonly Line[] } {
  const all = Map.groupBy(
    bills.flatMap(({ lines }) => lines),
    ({ meter }) => meter,
  );
  const mean = (lines: readonly Line[], kind: 'list' | 'due' | 'quantity') =>
    lines.reduce((sum, line) => sum + line[kind], 0) / bills.length;
  const lines = [...all.values()].flatMap((same): Line[] => {
    const [one] = same;
    if (one === undefined) return [];
    return [{ ...one, quantity: mean(same, 'quantity'), list: mean(same, 'list'), due: mean(same, 'due') }];
  });
  const total = (kind: 'list' | 'due') => meanOf(bills.map((bill) => bill[kind]));
  return { lines, list: total('list'), due: total('due') };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
