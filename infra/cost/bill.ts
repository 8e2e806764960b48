import type { Price, PriceBook } from './prices.ts';
import type { Meter, Usage } from './usage.ts';

/** One meter of a bill, in USD. */
export type Line = {
  readonly meter: Meter;
  readonly service: string;
  readonly what: string;
  readonly unit: string;
  readonly quantity: number;
  /** At list price, as if nothing were free. */
  readonly list: number;
  /** After what is free each month for ever. What is free for twelve months only is not taken off. */
  readonly due: number;
};

export type Bill = { readonly lines: readonly Line[]; readonly list: number; readonly due: number };

/** What this usage of one account in one month costs. */
export function billOf(usage: Usage, book: PriceBook): Bill {
  const lines = book.prices.flatMap((price): Line[] => {
    const quantity = usage[price.meter] ?? 0;
    if (quantity === 0) return [];
    const { meter, service, what, unit } = price;
    const free = price.free.kind === 'always' ? price.free.amount : 0;
    const due = costOf(Math.max(0, quantity - free), price);
    return [{ meter, service, what, unit, quantity, list: costOf(quantity, price), due }];
  });
  const total = (kind: 'list' | 'due') => lines.reduce((sum, line) => sum + line[kind], 0);
  return { lines, list: total('list'), due: total('due') };
}

/** Fractions of a unit are paid as such: AWS adds a month up before it rounds to the cent. */
function costOf(quantity: number, { per, usd, then = [] }: Price): number {
  const steps = [{ above: 0, usd }, ...then];
  return steps.reduce((sum, step, place) => {
    const until = steps[place + 1]?.above ?? Infinity;
    const within = Math.max(0, Math.min(quantity, until) - step.above);
    return sum + (within / per) * step.usd;
  }, 0);
}
