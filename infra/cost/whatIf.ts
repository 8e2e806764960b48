import type { Deployment } from './deployment.ts';
import { costOf, type Priced } from './months.ts';
import type { PriceBook } from './prices.ts';

export type WhatIf = { readonly name: string; readonly average: Priced };

/** The average month under other assumptions than the usual, one at a time. */
export function whatIfs(deployment: Deployment, book: PriceBook): readonly WhatIf[] {
  const { assumed, reading } = deployment;
  const other = (name: string, changed: Partial<Deployment>): WhatIf => {
    const { list, due } = costOf({ ...deployment, ...changed }, book).average;
    return { name, average: { list, due } };
  };
  const factor = (processorFactor: number) => ({ assumed: { ...assumed, processorFactor } });
  return [
    other('handlers as fast as on this machine (x1)', factor(1)),
    other('handlers ten times slower (x10)', factor(10)),
    other('every call a cold start', { assumed: { ...assumed, warmMinutes: 0 } }),
    other('ten times the changes of the rehearsal', { activity: 10 }),
    other('twice the visits', { reading: { ...reading, visitsAWeek: reading.visitsAWeek * 2 } }),
    other('the portal in sight for 4 hours a visit', { reading: { ...reading, minutesAVisit: 240 } }),
    other('the portal looks again once a minute', { reading: { ...reading, looksAMinute: 1 } }),
  ];
}
