import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { meters } from './usage.ts';

/** How much of it costs nothing: each month for ever, in the first twelve months of an account that has such a year, or none. */
const Free = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always'), amount: z.number().positive() }),
  z.strictObject({ kind: z.literal('12months'), amount: z.number().positive() }),
  z.strictObject({ kind: z.literal('none') }),
]);

const Price = z.strictObject({
  meter: z.enum(meters),
  service: z.string().min(1),
  what: z.string().min(1),
  unit: z.string().min(1),
  /** `usd` buys this many units. */
  per: z.number().positive(),
  usd: z.number().positive(),
  /** Cheaper beyond a monthly quantity. */
  then: z.optional(z.array(z.strictObject({ above: z.number().positive(), usd: z.number().positive() }))),
  free: Free,
  source: z.string().min(1),
  /** What was read there. */
  read: z.string().min(1),
  note: z.optional(z.string().min(1)),
});
export type Price = z.infer<typeof Price>;

const PriceBook = z.strictObject({
  readOn: z.iso.date(),
  region: z.string().min(1),
  currency: z.literal('USD'),
  prices: z.array(Price),
});
export type PriceBook = z.infer<typeof PriceBook>;

const newest = fileURLToPath(new URL('../../data/prices-2026-11.json', import.meta.url));

/** @throws Error when a meter has no price or two */
export function readPrices(file = newest): PriceBook {
  const book = PriceBook.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const meter of meters) {
    const found = book.prices.filter((price) => price.meter === meter).length;
    if (found !== 1) throw new Error(`${file} has ${found} prices of ${meter}; it needs one.`);
  }
  return book;
}
