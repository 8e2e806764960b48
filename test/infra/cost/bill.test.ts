import { describe, expect, it } from 'vitest';
import { billOf } from '#infra/cost/bill.ts';
import { readPrices, type PriceBook } from '#infra/cost/prices.ts';
import { meters } from '#infra/cost/usage.ts';

const price = { what: 'x', unit: 'x', source: 'a page', read: 'all of it', service: 'S' };
const book: PriceBook = {
  readOn: '2026-11-22',
  region: 'us-east-1',
  currency: 'USD',
  prices: [
    { ...price, meter: 'apiRequests', per: 1_000_000, usd: 1, free: { kind: '12months', amount: 1_000_000 } },
    { ...price, meter: 'transitions', per: 1_000, usd: 0.025, free: { kind: 'always', amount: 4_000 } },
    { ...price, meter: 'secrets', per: 1, usd: 0.4, free: { kind: 'none' } },
    {
      ...price,
      meter: 'cdnGb',
      per: 1,
      usd: 0.085,
      then: [{ above: 100, usd: 0.08 }],
      free: { kind: 'none' },
    },
  ],
};

describe('a bill', () => {
  it('is the hand sum of a tiny usage', () => {
    const bill = billOf({ apiRequests: 250_000, transitions: 6_000, secrets: 2 }, book);

    // 0.25 x 1.00 + 6 x 0.025 + 2 x 0.40 = 0.25 + 0.15 + 0.80
    expect(bill.list).toBeCloseTo(1.2, 10);
    // 4,000 transitions are free for ever: 0.25 + 2 x 0.025 + 0.80
    expect(bill.due).toBeCloseTo(1.1, 10);
  });

  it('does not take off what is free in the first year only', () => {
    expect(billOf({ apiRequests: 1_000_000 }, book).due).toBe(1);
  });

  it('has no line of what was not used, and never a negative one', () => {
    const bill = billOf({ transitions: 100 }, book);

    expect(bill.lines.map(({ meter, due }) => [meter, due])).toEqual([['transitions', 0]]);
  });

  it('gets cheaper beyond a quantity, for what is beyond it', () => {
    // 100 x 0.085 + 50 x 0.08 = 8.50 + 4.00
    expect(billOf({ cdnGb: 150 }, book).list).toBeCloseTo(12.5, 10);
  });
});

describe('the prices', () => {
  const { prices, readOn, region } = readPrices();

  it('are one a meter, with the day and the Region they were read for', () => {
    expect(prices.map(({ meter }) => meter).toSorted()).toEqual([...meters].toSorted());
    expect([readOn, region]).toEqual(['2026-11-22', 'us-east-1']);
  });

  it('price a month that was summed by hand', () => {
    const bill = billOf({ alarms: 14, writeUnits: 2_000_000, federatedMau: 60, logGb: 6 }, readPrices());

    // 14 x 0.10 + 2 x 0.625 + 60 x 0.015 + 6 x 0.50 = 1.40 + 1.25 + 0.90 + 3.00
    expect(bill.list).toBeCloseTo(6.55, 10);
    // 4 alarms, 10 people and 1 GB over what is free: 0.40 + 1.25 + 0.15 + 0.50
    expect(bill.due).toBeCloseTo(2.3, 10);
  });
});
